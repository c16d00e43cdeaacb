#!/bin/sh
# Runs sshd with accounts of their own for the display and for the units, in a namespace: the accounts and /run of the machine stay as they are,
# and everything is gone with the process. Needs root.
#
# Usage: sshd-in-a-namespace.sh FOLDER PORT SSHD
# FOLDER holds sshd_config and what it names; it is seen at /run/rig, where no folder above it can be written by others.
set -eu
folder=$1 port=$2 sshd=$3
if [ "${DUBAN_RIG:-}" != inside ]; then
  DUBAN_RIG=inside exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc "$0" "$@"
fi
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/sshd /run/rig
mount --bind "$folder" /run/rig
mkdir -p /run/rig/accounts
for name in passwd group shadow; do cp "/etc/$name" "/run/rig/accounts/$name"; done
grep -q '^sshd:' /etc/passwd || echo 'sshd:x:64122:65534::/run/sshd:/usr/sbin/nologin' >> /run/rig/accounts/passwd
echo 'wall:x:64123:64123::/run/rig/home:/bin/sh' >> /run/rig/accounts/passwd
echo 'wall:*:19000:0:99999:7:::' >> /run/rig/accounts/shadow
echo 'wall:x:64123:' >> /run/rig/accounts/group
echo 'duban:x:64124:64124::/run/rig/service:/bin/sh' >> /run/rig/accounts/passwd
echo 'duban:*:19000:0:99999:7:::' >> /run/rig/accounts/shadow
echo 'duban:x:64124:' >> /run/rig/accounts/group
for name in passwd group shadow; do mount --bind "/run/rig/accounts/$name" "/etc/$name"; done
exec "$sshd" -D -e -p "$port" -f /run/rig/sshd_config
