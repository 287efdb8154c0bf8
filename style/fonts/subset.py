"""Cuts the web fonts out of Adobe's releases. How and why: README.md beside this file.

    npm pack source-serif@4.5.1 source-sans@3.52.0   (unpack as ./serif and ./sans)
    pip install fonttools==4.68.0 brotli
    python3 subset.py SERIF_PACKAGE SANS_PACKAGE OUT
"""

import io
import os
import sys

from fontTools import subset
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# What Dutch and English letters are written with. Every page loads this.
CORE = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0§°²³·½×"
    + "áàâäçéèêëíìîïñóòôöúùûüÉËÏ"
    + "–—‘’‚“”„•…€\u2011\u202f"
)
# What the names under a letter need besides: people with roots in Turkey, Poland, the Balkans or Scandinavia sign
# many letters, and their names stand in the sans. Without these a page would load all of EXTRA for one ı.
NAMES = "ÇÖÜğİıŞşŁłńśźżąęćčšžřőűøåýÿ"
# Names from the rest of Europe and the rarer signs. Loaded only by a page that has one.
EXTRA = "".join(
    char
    for first, last in [(0xA1, 0xFF), (0x100, 0x17F), (0x218, 0x21B), (0x1E9E, 0x1E9E), (0x2030, 0x203A)]
    for char in map(chr, range(first, last + 1))
    if char not in CORE
) + "\u2009\u2010\u2012†‡™−≈≠≤≥←↑→↓№"


def cut(source, axes, chars, features, out):
    """One file: pin or limit the axes, keep the characters and features, drop hints and names."""
    font = instancer.instantiateVariableFont(TTFont(source), axes)
    font.flavor = None
    whole = io.BytesIO()
    font.save(whole)
    whole.seek(0)
    font = TTFont(whole)
    options = subset.Options()
    options.layout_features = features
    options.flavor = "woff2"
    options.hinting = False
    options.name_IDs = [1, 2]
    options.drop_tables += ["MVAR", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=chars)
    subsetter.subset(font)
    subset.save_font(font, out, options)
    print(f"{os.path.getsize(out):6} {os.path.basename(out)}")


def unicode_range(source, chars):
    """The `unicode-range` of what the font really has."""
    have = TTFont(source).getBestCmap()
    points = sorted(ord(char) for char in chars if ord(char) in have)
    runs = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def wordmark(source):
    """The word of the mark as one SVG path, from the display cut; y grows downwards, baseline at 0."""
    font = instancer.instantiateVariableFont(TTFont(source), {"opsz": 60, "wght": 600})
    glyphs, cmap, x = font.getGlyphSet(), font.getBestCmap(), 0
    pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
    for char in "Standpunt":
        name = cmap[ord(char)]
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, x, 0)))
        x += font["hmtx"][name][0] - 18
    return f"wordmark: advance {x}, cap height {font['OS/2'].sCapHeight}\n{pen.getCommands()}"


def main(serif, sans, out):
    roman = f"{serif}/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2"
    italic = f"{serif}/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2"
    upright = f"{sans}/WOFF2/VF/SourceSans3VF-Upright.ttf.woff2"
    text = {"opsz": 18}  # the size letters are read at
    for name, source, axes, core, features in [
        ("serif", roman, text | {"wght": 400}, CORE, ["kern", "liga", "onum", "tnum"]),
        ("serif-bold", roman, text | {"wght": 600}, CORE, ["liga", "onum"]),
        ("serif-italic", italic, text | {"wght": 400}, CORE, ["onum"]),
        ("sans", upright, {"wght": (400, 600)}, CORE + NAMES, ["kern", "tnum"]),
    ]:
        extra = "".join(char for char in EXTRA if char not in core)
        cut(source, axes, core, features, f"{out}/{name}.woff2")
        cut(source, axes, extra, ["kern"], f"{out}/{name}-extra.woff2")
        print(f"       {unicode_range(source, core)}\n       {unicode_range(source, extra)}")
    print(wordmark(roman))


if __name__ == "__main__":
    main(*sys.argv[1:])
