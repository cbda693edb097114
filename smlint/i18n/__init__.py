"""What smlint itself says, in English and Greek.

Rules carry their own sentences in both languages; here stand the words around them.
"""

from smlint.base.guide import LANGUAGES as LANGUAGES
from smlint.i18n.catalogue import Catalogue as Catalogue
from smlint.i18n.catalogue import blanks as blanks
from smlint.i18n.catalogue import catalogue as catalogue
