"""Which smaller organisations pledged to the Pact as well? Enough that its statement of a year has
numbers to show. All invented.
"""

from typing import NamedTuple


class Pledger(NamedTuple):
    name: str
    country: str
    size: str
    nace: str
    sector: str
    role: str
    more: str
    """What it pledges beside the core."""


LINES = """
Lindenhof Maschinenbau GmbH|DE|medium|28|industry|deployer|D2 D7
Kiesel & Anker IT-Dienste|DE|small|62|it|both|P4 D5
Auenland Pflegedienste gGmbH|DE|non-profit|87|health|deployer|D1 D2
Rotbuche Analytik|DE|small|62|software|provider|P1 P2
Harzer Werkzeugkontor|DE|mid-cap|C|industry|deployer|D2
Spreewerk Software|DE|small|62|software|both|P7 D5
Atelier Colibri Logiciels|FR|small|62|software|provider|P2 P4
Verreries de la Sauldre|FR|medium|23|industry|deployer|D2 D7
Cabinet Maubray et Associés|FR|small|69|advice|deployer|D6
Clinique des Trois Tilleuls|FR|medium|86|health|deployer|D1 D2
Bruyère Services Informatiques|FR|small|62|it|both|P4 D5
Fonderia Valtellina|IT|medium|24|industry|deployer|D2
Bottega Digitale Arno|IT|small|62|software|both|P1 D5
Credito Cooperativo di Serravalle|IT|medium|64|finance|deployer|D1 D6
Lagonera Servizi Cloud|IT|mid-cap|63|cloud|provider|P1 P3
Cooperativa Olivar del Segura|ES|medium|A|food|deployer|D2
Almendra Programación|ES|small|62|software|provider|P1 P7
Clínica Dental Buenavista|ES|micro|86|health|deployer|D5
Tajinaste Consultores|ES|small|70|advice|deployer|D6
Seguros Peñalara|ES|large|65|finance|deployer|D1 D6
Veenkade Software|NL|small|62|software|provider|P2 P8
Drukkerij De Gouden Letter|NL|small|18|media|deployer|D3 D4
Waterleiding Oostmeer|NL|public|36|industry|deployer|D2 D7
Huisartsen Noorderdok|NL|small|86|health|deployer|D2
Jodłowa Systemy|PL|small|62|it|both|P4 D5
Spółdzielnia Mleczarska Bocian|PL|medium|10|food|deployer|D2
Fundacja Cyfrowy Most|PL|non-profit|94|society|deployer|D5
Kancelaria Wierzbicka|PL|micro|69|advice|deployer|D6
Hullám Informatika|HU|small|62|it|provider|P1 P4
Tündérkert Szoftver|HU|micro|62|software|provider|P7
Bukovina Asistent Digital|RO|small|62|software|both|P7 D5
Crama Dealul Lung|RO|small|11|food|deployer|D2
Πλοηγός Λογισμική|EL|small|62|software|provider|P1
Ксилофон Софтуер|BG|small|62|software|both|P1 D5
Javorník Data|CZ|small|63|cloud|provider|P3
Tatranský Prekladový Dom|SK|micro|74|media|deployer|D4
Lipa Rešitve|SI|small|62|it|both|P4 D5
Bura Analitika|HR|micro|62|software|provider|P2
Norrsken Vårdteknik|SE|small|62|health|both|P6 D2
Suvanto Ohjelmistot|FI|small|62|software|provider|P1 P8
Fjordby Kommunale Drift|DK|public|84|public|deployer|D2 D7
Rannakivi Tarkvara|EE|micro|62|software|provider|P7
Zaļā Ola Loģistika|LV|small|52|mobility|deployer|D2
Gintaro Duomenys|LT|small|63|cloud|both|P3 D5
Ballinreagh Language School|IE|micro|85|education|deployer|D5
"""
PLEDGERS = tuple(Pledger(*line.split("|")) for line in LINES.strip().splitlines())
