"""What a postal address needs in which country.

Sources: ISO 3166-1 for the codes; the Universal Postal Union's list of countries without a postal code, and
Google's libaddressinput ("require" with S) for those whose addresses name a region.
"""

import re


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


CODES = _codes("""
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
""")
WITHOUT_POSTAL_CODE = _codes("""
    AE AG AO AW BF BI BJ BO BQ BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GN GQ GY HK KI KM
    KN KP LC LY ML MO MR MW NR NU PA QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TV TZ UG VC VU WS
    YE ZW
""")
WITH_REGION = _codes("""
    AE AU BR CA CN ES HK IN IT JP KR MX TW US
""")
POSTAL_CODES = {
    "CA": re.compile(
        r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d", re.IGNORECASE | re.ASCII
    ),
    "US": re.compile(r"\d{5}(-\d{4})?", re.ASCII),
}
EXAMPLES = {"CA": "A Canadian postal code looks like G8Y 1A1.", "US": "A ZIP code looks like 55401."}
