#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "Late.h"

struct late_library ll_crypto = {"libcrypto.so.3", 0};

LATE(ll_crypto, int, EVP_Digest,
     (const void *bytes, size_t count, unsigned char *digest, unsigned int *size, const EVP_MD *method, ENGINE *engine),
     (bytes, count, digest, size, method, engine))
LATE(ll_crypto, EVP_MD *, EVP_MD_fetch, (OSSL_LIB_CTX * context, const char *name, const char *properties),
     (context, name, properties))
LATE(ll_crypto, int, OPENSSL_init_crypto, (uint64_t options, const OPENSSL_INIT_SETTINGS *settings), (options, settings))
