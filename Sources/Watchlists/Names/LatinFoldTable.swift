// Latin letters outside ASCII and what they are folded to, from the Unicode Character Database 15.1 (decompositions, lower-cased, marks
// dropped), with our own readings of the letters that do not decompose: stroke, hook, ligature and African letters, and the Azerbaijani schwa,
// which is written "a" abroad. One word a code point, in order; "." stands for a sign that is no letter and parts words.

let latinTable = ScriptTable(
  first: 0xC0,
  """
  a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y a a \
  a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l . . l l n n \
  n n n n n ng ng o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s b b . . . . o \
  c c d d d d d a a e f f g g hv i i k k l l m n n o o o oi oi p p r s s sh sh t t t t u u u v y y z z zh zh zh zh . . . . w . . . . dz dz \
  dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u a a a a a ae ae g g g g k k o o o o zh zh j dz dz dz g g hv w n n a a ae ae o o a a \
  a a e e e e i i i i o o o o r r r r u u u u s s t t y y h h n d ou ou . . a a e e o o o o o o o o y y l n t j db qp a c c l t s z . . b \
  u v e e j j q q r r y y
  """)

let latinAdditionalTable = ScriptTable(
  first: 0x1E00,
  """
  a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m m m m m \
  n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w \
  w w x x x x y y z z z z z z h t w y a s s s ss d a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i \
  o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y ll ll v v y y
  """)
