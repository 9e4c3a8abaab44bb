// zlib's stream interface. Its two initialisers are macros over the version and size of the header, which Swift does not import.
#include <zlib.h>

static inline int probityInflateInit(z_stream *stream, int windowBits) { return inflateInit2(stream, windowBits); }

static inline int probityDeflateInit(z_stream *stream, int level, int windowBits) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
}
