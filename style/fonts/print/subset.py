"""Makes the faces in this folder out of Adobe's releases; see README.md beside it.

Usage: python3 subset.py SOURCE_SERIF_OTF_DIR SOURCE_SANS_OTF_DIR SOURCE_CODE_OTF_DIR OUT_DIR
"""

import pathlib
import sys

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

# Every Latin alphabet of Europe and Vietnam, monotonic Greek, the Cyrillic of the Slavic languages,
# punctuation, currency, arrows and the few signs that turn up in letters.
LETTERS = (
    "0020-007E,00A0-017F,018F,0192,01A0-01A1,01AF-01B0,01CD-01DC,01E6-01E7,01EA-01EB,0218-021B,0237,0259,"
    "02BB-02BC,02C6-02C7,02D8-02DD,0300-0304,0306-030C,0323,0326-0328,1E80-1E85,1E8A-1E93,1E9E,1EA0-1EF9,"
    "0384-038A,038C,038E-03A1,03A3-03CE,0400-045F,0490-0491"
)
SIGNS = (
    "2010-2015,2018-201E,2020-2022,2026,202F,2030,2032-2033,2039-203A,203D,2044,2070-2079,2080-2089,20AC,2116,"
    "2117,2122,2190-2193,2212,2215,2248,2260,2264-2265,25A0-25A1,25CA,25CB,25CF,2610-2612,2713,2717,FB00-FB04,2000-200A,2011"
)
LATIN = "0020-007E,00A0-017F,0192,0218-021B,0259,02C6,02DA,02DC,1E9E"

SERIF, SANS, CODE, OUT = (pathlib.Path(argument) for argument in sys.argv[1:5])
# (file, family, style, characters, small capitals)
FACES = [
    (SERIF / "SourceSerif4-Regular.otf", "Standpunt Serif", "Regular", LETTERS + "," + SIGNS, True),
    (SERIF / "SourceSerif4-It.otf", "Standpunt Serif", "Italic", LETTERS + "," + SIGNS, False),
    (SERIF / "SourceSerif4-Semibold.otf", "Standpunt Serif", "Semibold", LETTERS + "," + SIGNS, False),
    (SERIF / "SourceSerif4-SemiboldIt.otf", "Standpunt Serif", "Semibold Italic", LETTERS + "," + SIGNS, False),
    (SERIF / "SourceSerif4Caption-Regular.otf", "Standpunt Serif Note", "Regular", LETTERS + "," + SIGNS, False),
    (SERIF / "SourceSerif4Caption-It.otf", "Standpunt Serif Note", "Italic", LETTERS + "," + SIGNS, False),
    (SERIF / "SourceSerif4Caption-Semibold.otf", "Standpunt Serif Note", "Semibold", LATIN + "," + SIGNS, False),
    (SERIF / "SourceSerif4Display-Semibold.otf", "Standpunt Serif Title", "Semibold", LATIN + "," + SIGNS, False),
    (SANS / "SourceSans3-Regular.otf", "Standpunt Sans", "Regular", LETTERS + "," + SIGNS, False),
    (SANS / "SourceSans3-It.otf", "Standpunt Sans", "Italic", LATIN + "," + SIGNS, False),
    (SANS / "SourceSans3-Semibold.otf", "Standpunt Sans", "Semibold", LETTERS + "," + SIGNS, False),
    (CODE / "SourceCodePro-Regular.otf", "Standpunt Mono", "Regular", LETTERS + "," + SIGNS, False),
]
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "pnum", "tnum", "sups"]


def rename(font: TTFont, family: str, style: str) -> None:
    """A changed font may not carry Adobe's reserved name (SIL OFL 1.1, condition 3)."""
    names = font["name"]
    postscript = f"{family}-{style}".replace(" ", "")
    for record in list(names.names):
        if record.nameID in (3, 6, 16, 17, 18, 20, 21, 22, 25):
            names.removeNames(record.nameID)
    for identity, value in ((1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)):
        names.removeNames(identity)
        names.setName(value, identity, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames[0] = postscript
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = family, f"{family} {style}"


for file, family, style, characters, small_capitals in FACES:
    font = TTFont(file)
    options = Options()
    options.layout_features = FEATURES + (["smcp"] if small_capitals else [])
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(characters))
    subsetter.subset(font)
    rename(font, family, style)
    font["head"].modified = font["head"].created  # same input, same bytes
    font.recalcTimestamp = False
    font.save(OUT / f"{family}-{style}.otf".replace(" ", ""))
