// The hashes of OpenSSL's libcrypto as the system installs it: SHA-256, and SM3 of GB/T 32905.
#include <openssl/crypto.h>
#include <openssl/evp.h>
