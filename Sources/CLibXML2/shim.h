// The parts of libxml2 that the XML reader uses: the SAX2 push parser.
//
// Debian builds libxml2 with ICU and then includes ICU's headers, which clash with the ICU inside Foundation.
// Only the layout of the encoding handler depends on that switch, and the reader never touches one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
// For measurements only: what libxml2's own reader takes for the same document.
#include <libxml/xmlreader.h>
