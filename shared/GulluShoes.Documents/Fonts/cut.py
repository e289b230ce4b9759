#!/usr/bin/python3
"""Cuts the label fonts from Inter (Debian packages fonts-inter, fonttools): python3 cut.py

Skia's build without dependencies embeds whole fonts, so every kilobyte here is in every label. PDF viewers and Skia
take TrueType outlines further than CFF, hence the conversion. Renamed, because a cut font is not Inter any more.
"""
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x18F, 0x259, *range(0x218, 0x21C), 0x1E9E,
           0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x20AC, 0x20BA, 0x2116, 0x25A1]


def with_truetype_outlines(font):
    glyphs = {}
    source = font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(source)
        source[name].draw(Cu2QuPen(pen, max_err=4.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"


def cut(style):
    options = subset.Options(layout_features=[], drop_tables=["GSUB", "GPOS", "GDEF"], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    font = subset.load_font(f"/usr/share/fonts/opentype/inter/Inter-{style}.otf", options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    with_truetype_outlines(font)
    for id, text in {1: "Gullu Label", 2: style, 4: f"Gullu Label {style}", 6: f"GulluLabel-{style}"}.items():
        font["name"].setName(text, id, 3, 1, 0x409)
    font["head"].modified = font["head"].created
    font.recalcTimestamp, font.recalcBBoxes = False, True
    font.save(f"GulluLabel-{style}.ttf")


for style in ("Regular", "Bold"):
    cut(style)
