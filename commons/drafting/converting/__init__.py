"""How does a text leave as a file of another program, and how does such a file become a text?"""

from commons.drafting.converting.incoming import Imported as Imported
from commons.drafting.converting.incoming import Picture as Picture
from commons.drafting.converting.incoming import from_docx as from_docx
from commons.drafting.converting.incoming import from_odt as from_odt
from commons.drafting.converting.incoming import placed as placed
from commons.drafting.converting.losses import Loss as Loss
from commons.drafting.converting.outgoing import to_docx as to_docx
from commons.drafting.converting.outgoing import to_html as to_html
from commons.drafting.converting.outgoing import to_markdown as to_markdown
from commons.drafting.converting.outgoing import to_odt as to_odt
from commons.drafting.converting.pandoc import NotConverted as NotConverted
from commons.drafting.converting.pdf import Sheet as Sheet
from commons.drafting.converting.pdf import to_pdf as to_pdf
from commons.drafting.converting.remarks import Remark as Remark
