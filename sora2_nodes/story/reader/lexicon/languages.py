"""Which language a prompt is written in, by its script and its smallest words, so that one that can't be read is named."""

from __future__ import annotations

import re
import unicodedata

SCRIPTS: dict[str, str] = {  # first word of a letter's Unicode name → language
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "CYRILLIC": "Russian", "ARABIC": "Arabic", "HEBREW": "Hebrew",
    "DEVANAGARI": "Hindi", "BENGALI": "Bengali", "TAMIL": "Tamil", "TELUGU": "Telugu", "KANNADA": "Kannada", "MALAYALAM": "Malayalam", "GUJARATI": "Gujarati",
    "GURMUKHI": "Punjabi", "THAI": "Thai", "GREEK": "Greek", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian", "ETHIOPIC": "Amharic", "KHMER": "Khmer", "LAO": "Lao",
    "MYANMAR": "Burmese", "SINHALA": "Sinhala", "TIBETAN": "Tibetan",
}  # fmt: skip
UKRAINIAN, PERSIAN = "іїєґ", "پچژگ"
SMALL_WORDS: dict[str, str] = {  # the words that a language can hardly do without
    "English": "the a an s of and in on is are with to at from his her its that this by as it he she they for into while over under then who",
    "Spanish": "el la los las un una unos de del en y con por para que se su al es está mientras sobre entre muy hacia como más sin",
    "Portuguese": "o os um uma uns umas de do da dos das em no na nos nas e com por para que se seu sua ao está enquanto sobre entre muito como mais sem à pela pelo",
    "French": "le la les un une des de du et en dans avec sur pour par qui que se sa son ses au aux est sont une l d elle il pendant vers sous très devant derrière",
    "German": "der die das den dem des ein eine einen einem einer und in im mit auf von zu zum zur ist sind sich über unter durch für während nach bei aus vor hinter sein ihr",
    "Italian": "il lo la i gli le un uno una di del della dei delle e in nel nella con su sul per che si suo sua è sono mentre tra sotto verso come molto al alla",
    "Dutch": "de het een van en in op met aan te dat die is zijn door voor naar bij uit over onder tegen terwijl haar zich om tussen",
    "Swedish": "en ett och i på med av till som är den det de för från under över genom sin sitt hans hennes medan mot vid",
    "Danish": "en et og i på med af til som er den det de for fra under over gennem sin sit hans hendes mens mod ved",
    "Norwegian": "en et og i på med av til som er den det de for fra under over gjennom sin sitt hans hennes mens mot ved",
    "Polish": "w na z i do się jest są po przez przy nad pod od za jej jego który która oraz dla ze podczas",
    "Czech": "v na s a do se je jsou po přes při nad pod od za její jeho který která pro ze během",
    "Romanian": "un o și în pe cu de la din este sunt care se prin pentru spre sub peste al ale lui ei",
    "Turkish": "bir ve ile bu da de için gibi üzerinde altında içinde olan daha çok doğru kadar",
    "Indonesian": "yang di dan dengan ke dari sebuah seorang seekor pada untuk ini itu sedang dalam atas bawah",
    "Vietnamese": "một và của trong trên với là đang những các cho người cô anh dưới vào",
    "Finnish": "ja on se että joka kun ei hän ovat mutta kanssa yli alla",
    "Hungarian": "a az egy és hogy nem volt ez azon között alatt fölött egyik",
}  # fmt: skip
SHARE = 0.22  # of a text's words that are small ones of its language


def language_of(text: str) -> str | None:
    """Return the English name of the language of a text; None where it can't be told (names, noise, emoji, a few words)."""
    said = re.sub(r'"[^"]*"|“[^”]*”', " ", text)
    letters = [letter for letter in said if letter.isalpha()]
    if not letters:
        return None
    by_script: dict[str, int] = {}
    for letter in letters:
        script = unicodedata.name(letter, "").split(" ")[0]
        by_script[script] = by_script.get(script, 0) + 1
    script = max(by_script, key=lambda name: by_script[name])
    if script == "LATIN":
        return _latin(said.lower())
    if script == "CJK" and by_script.get("HIRAGANA", 0) + by_script.get("KATAKANA", 0):
        return "Japanese"
    if script == "CYRILLIC" and set(said.lower()) & set(UKRAINIAN):
        return "Ukrainian"
    if script == "ARABIC" and set(said) & set(PERSIAN):
        return "Persian"
    return SCRIPTS.get(script)


def _latin(text: str) -> str | None:
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) < 3:
        return None
    shares = {name: sum(word in row.split() for word in words) / len(words) for name, row in SMALL_WORDS.items()}
    best = max(shares, key=lambda name: (shares[name], name == "English"))
    return best if shares[best] >= SHARE else None
