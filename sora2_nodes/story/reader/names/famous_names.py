"""Names that everybody knows, put into words for how one is pictured: Lincoln is a bearded man in a top hat. Nobody's own face is drawn."""

from __future__ import annotations

import re

FAMOUS = {  # names, the longest first: what one expects to see
    "abraham lincoln|president lincoln|honest abe|abe lincoln|lincoln": "a tall man with a black beard in a black suit and a black top hat",
    "george washington|thomas jefferson|benjamin franklin|ben franklin|alexander hamilton": "an old man with long white hair in a navy coat",
    "napoleon bonaparte|napoleon": "a short man in a navy coat and a black hat",
    "william shakespeare|shakespeare": "a man with a brown goatee in a black jacket",
    "leonardo da vinci|da vinci|galileo galilei|galileo|nostradamus": "an old man with a white beard in a brown robe and a red beret",
    "wolfgang amadeus mozart|amadeus mozart|mozart|johann sebastian bach": "a man with curly white hair in a red coat",
    "ludwig van beethoven|beethoven|isaac newton|sir isaac newton": "a man with long grey hair in a brown coat",
    "vincent van gogh|van gogh": "a man with an orange beard in a blue jacket and a straw hat",
    "pablo picasso|picasso": "a bald old man in a white shirt",
    "frida kahlo": "a woman with black hair in a red dress",
    "salvador dali|salvador dalí": "a man with a black moustache in a black suit",
    "bob ross": "a man with a brown beard and an afro in a blue shirt",
    "michael jackson": "a man with black hair in a black jacket and a black hat",
    "elvis presley|elvis": "a man with black hair in a white suit",
    "freddie mercury": "a man with a black moustache in a yellow jacket",
    "marilyn monroe": "a woman with blonde hair in a white dress",
    "audrey hepburn": "a woman with brown hair in a black dress and sunglasses",
    "charlie chaplin": "a man with a black moustache in a black suit and a black bowler hat",
    "bruce lee": "a man with black hair in a yellow tracksuit",
    "mahatma gandhi|gandhi": "a bald old man with glasses in a white robe",
    "martin luther king junior|martin luther king jr|martin luther king|malcolm x|nelson mandela|barack obama|obama": "a black man in a black suit",
    "stephen hawking|steven hawking": "a man with glasses in a grey suit",
    "steve jobs": "a bald man with glasses in a black turtleneck and jeans",
    "donald trump|trump": "a man with blonde hair in a navy suit and a red tie",
    "joe biden": "an old man with white hair in a navy suit and sunglasses",
    "brad pitt": "a man with short blonde hair and stubble", "leonardo dicaprio": "a man with blonde hair and a goatee", "tom cruise|tom hanks|matt damon": "a man with short brown hair",
    "johnny depp": "a man with long black hair and a goatee", "keanu reeves": "a man with long black hair and a black beard", "will smith|morgan freeman|denzel washington": "a black man with short black hair",
    "angelina jolie|sandra bullock|julia roberts|selena gomez": "a woman with long brown hair", "jennifer aniston|taylor swift|scarlett johansson": "a woman with long blonde hair",
    "meryl streep": "an old woman with short blonde hair", "oprah winfrey|beyonc[eé]|michelle obama": "a black woman with curly black hair", "kanye west|kanye|jay-z": "a black man with short black hair in a black hoodie",
    "michael jordan|michel jordan|lebron james|kobe bryant": "a bald black man in a red jersey", "lionel messi|cristiano ronaldo": "a man with short brown hair in a blue jersey",
    "mona lisa|the mona lisa": "a woman with long brown hair in a dark green dress", "the beatles|beatles": "four men with brown hair in black suits", "kung fu panda": "a panda in yellow shorts",
    "john f kennedy|jfk|richard nixon|ronald reagan|winston churchill|churchill": "an old man in a navy suit",
    "queen elizabeth|queen victoria": "an old queen",
    "albert einstein": "einstein",
    "julius caesar|augustus|nero|marcus aurelius": "caesar",
    "alexander the great|leonidas|king leonidas|spartacus|achilles|hercules": "a muscular gladiator",
    "jesus christ|jesus": "a man with a brown beard and long hair in a white robe",
    "moses|zeus|poseidon|odin|noah of the ark": "an old man with a long white beard in a white robe",
    "socrates|plato|aristotle|archimedes|pythagoras": "an old man with a white beard in a white robe",
    "genghis khan|attila the hun": "a bearded warrior",
    "joan of arc": "a woman in armor",
    "robin hood|peter pan": "a man in a green tunic and a green hat",
    "mr rogers|mister rogers": "a man in a red cardigan",
    "amelia earhart": "a woman in a brown leather jacket and goggles",
    "marie curie": "a woman with brown hair in a black dress",
    "nikola tesla": "a man with a moustache in a black suit",
    "elon musk|mark zuckerberg|sam altman|bill gates|jeff bezos": "a man in a black t-shirt and jeans",
    "snoop dogg|tupac shakur|tupac|bob marley": "a black man in a hoodie and sunglasses",
    "gwen stacy|spider-gwen": "a young woman with blonde hair in a white hoodie",
    "sherlock holmes": "a detective",
    "indiana jones": "a man in a brown leather jacket and a brown hat",
    "james bond": "a man in a black tuxedo",
    "darth vader|lord vader|kylo ren": "a tall man in black armor with a black helmet and a black cape",
    "gollum|smeagol": "a thin bald pale man in grey rags",
    "elmo": "a red furry monster", "cookie monster": "a blue furry monster", "grover": "a blue furry monster", "oscar the grouch|the grinch": "a green furry monster",
    "kermit the frog|kermit": "a green frog in a tie", "miss piggy": "a pig in a purple dress", "big bird": "a huge yellow duck",
    "baby yoda|grogu|master yoda|yoda": "a small green alien in a brown robe", "chewbacca|chewie": "a tall brown furry monster",
    "r2-d2|r2d2|wall-e": "a small white robot", "c-3po|c3po": "a golden robot", "the terminator|terminator|robocop|optimus prime|iron man": "a metal robot",
    "luke skywalker|obi-wan kenobi|obi-wan": "a man in a brown robe", "princess leia": "a woman with brown hair in a white dress",
    "batman|the dark knight": "a superhero in a black mask and a black cape", "superman": "a superhero in a red cape", "spider-man|spiderman|deadpool|the flash": "a superhero in red",
    "captain america": "a superhero in blue", "wonder woman|supergirl": "a woman with black hair in a red dress and a crown", "the incredible hulk|incredible hulk|the hulk": "a huge green monster",
    "the joker|pennywise|ronald mcdonald": "a clown in a purple suit", "mario|super mario": "a man with a brown moustache in blue overalls and a red cap",
    "luigi": "a man with a brown moustache in blue overalls and a green cap", "pikachu": "a yellow rabbit", "sonic the hedgehog": "a blue hedgehog",
    "spongebob squarepants|spongebob": "a sentient cheese in brown trousers", "shrek": "a large green monster in a brown vest", "godzilla": "a giant tyrannosaurus", "king kong": "a giant gorilla",
    "harry potter": "a boy with black hair and glasses in a black robe", "gandalf|dumbledore|saruman": "an old wizard with a long white beard", "frodo baggins|frodo|bilbo": "a short man with curly hair in a brown cloak",
    "count dracula|dracula": "a pale man with black hair in a black suit and a black cape", "frankenstein": "a green monster in a black jacket",
    "mickey mouse": "a mouse in red shorts", "minnie mouse": "a mouse in a red dress", "donald duck": "a duck in a blue shirt", "winnie the pooh|winnie-the-pooh": "a bear in a red shirt",
    "paddington bear|paddington": "a bear in a blue coat and a red hat", "garfield": "an orange cat", "scooby-doo|scooby doo": "a brown dog", "snoopy": "a white dog", "simba": "a lion cub",
    "barbie": "a woman with blonde hair in a pink dress", "homer simpson": "a bald man in a white shirt", "don vito corleone|vito corleone|don corleone|don vito|the godfather": "an old man with a moustache in a black tuxedo",
    "the grim reaper|grim reaper": "a skeleton in a black cloak",
}  # fmt: skip
LATER = re.compile(r"^(?:an?|the) ")
_NAMES = tuple(
    (re.compile(rf"\b(?:{'|'.join(name.replace(' ', '[ .]+') for name in names.split('|'))})\b(?!['’]s)", re.IGNORECASE), looks)
    for names, looks in FAMOUS.items()
)  # fmt: skip


OWN_PICTURE = re.compile(r"\b((?:[A-Z]\w+ ){0,2}[A-Z]\w+)['’]s (?:selfie|self-portrait)\b")


def _is_style(found: re.Match[str]) -> bool:
    """Whether a painter's name says how it is painted: "by Vincent van Gogh", "Van Gogh style"."""
    before, after = found.string[: found.start()].lower(), found.string[found.end() :].lower()
    return after.startswith((" style", "-style", "'s style", "’s style", " painting")) or before.endswith(
        ("style of ", "manner of ", "painted by ", "painting by ", " sand by ", "landscape by ", "art by ", "scene by ")
    )


def pictured(text: str) -> str:
    """Put the looks of whom everybody knows in the place of their name; named again, they are "the man" of before."""
    text = OWN_PICTURE.sub(r"\1 taking a selfie", text)
    for name, looks in _NAMES:
        found = [m for m in name.finditer(text) if (m[0][:1].isupper() or len(m[0].split()) > 1) and not _is_style(m)]
        if not found:
            continue
        noun = next((n for n in ("old man", "queen", "woman", "man") if re.search(rf"\b{n}\b", looks)), looks)
        again = f"the {LATER.sub('', noun)}"
        for k, match in reversed(list(enumerate(found))):
            text = text[: match.start()] + (looks if k == 0 else again) + text[match.end() :]
    return text
