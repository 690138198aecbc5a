"""Make `story/reader/lexicon/given_names.tsv`: given names, whose they are, and which of them are words as well.

    python scripts/build_given_names.py --census FOLDER --wordnet /usr/share/wordnet --out sora2_nodes/story/reader/lexicon/given_names.tsv

FOLDER holds `dist.female.first` and `dist.male.first`, the given names of the United States' census of 1990 (public domain), and the
script adds names that are common elsewhere. Names of towns, countries and cars are left out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

MOSTLY = 0.75  # share of those of a name who are of one sex, from which it is that sex's
COMMON_WORD = ("adj", "adv", "verb")  # parts of speech whose words open sentences
WOMEN = """
aria aaliyah adaeze agnieszka ahmadi aiko aino akua alina alma amara amelie amina amira anais ananya anastasia anika anja annika anouk anya aoife arya
astrid asuka aurelie avani aya ayesha ayla beatrix bianca birgit bo-young camila chiara chioma chloe ciara cosima danuta deepika despina dilnoza
efua eilidh ekaterina elif elin elke elodie elsa emiko esi esme eun-ji farah fatou fleur freya freja frida gemma giulia greta gulnara hana hanako
haruka heidi hiromi hye-jin ida ilse imani ines inge ingeborg isla ivana jadwiga jana jasmin jin-ah jiwoo kaori kasia katarzyna katya kavya keiko
khadija kiara kiran lakshmi lara layla leila leyla lieke lien linh liv lotte luna lupita maeve magda mahira maja malika mariam mariko marit meera
mei-ling milena mira miriam mireille misaki mitra moira nadia nadine nanami naoko natasha nayeli neha niamh ngozi noor noura oksana ophelie ottilie
padma priya parisa pari pilar pooja radhika rania rei reiko rin rosalind roxane saanvi sakura salma samira sanne saoirse shanti shirin shreya sigrid sita
siobhan solveig soo-jin soraya svetlana tamsin tatiana thandiwe tomoko ulrike ursula valentina wanjiru xiomara yara yasmin yelena yoko yolanda yumi
yuna yusra zahra zainab zara zeynep zofia zola zuri elara lyra seraphina aurora nova willa wren hazel violet ivy iris""".split()
MEN = """
abdul abdullah achim adebayo aditya agustin ahmad akira aleksander alessandro alexei ali amir anders andrei anil ansel antoine anton arash arjun
arne arthur arvid asger ashok axel babak bashir bastien bogdan boris callum casper cedric cheng chidi chinedu cillian cormac dae-jung daichi daisuke
declan dieter dimitri diyar dmitri eero einar emeka emre enzo erik esteban etienne evan farid felix ferdinand finn florian francois gael gaspard
giovanni goran gunnar hakim halil hamza hans haruto hassan heinrich henrik hideo hiroshi hugo hyun-woo ibrahim igor ilya imran ishaan isamu ismail
jakub jamal jan javier jens jiho jin-woo joaquin joao johan jorge jose juan jurgen kaito kareem karim kasper kazuo kenta khalid kofi kojo krishna
kurt kwame lachlan laurent leif lorenzo luca luigi lukas maciej magnus malik manuel marco marek mario mateo matteo matthias max mehmet mikhail miguel
milan min-jun mohammed mohamed moritz mustafa nasser nikhil nikolai niko nils obinna olav ole oleg omar oskar otto pablo paolo pavel pedro piotr
rafael rahul rajesh ravi rasmus riku rohan roman ruben ryo said samuel sanjay santiago sean seung-ho sergei shinji soren stefan sven takeshi tariq
tariku tatsuya thabo theo thiago thor tomas tomasz ulrich umberto vikram vladimir wei werner wolfgang xavier yannick yasin yusuf yuto zhang zaid
zoltan ed liam raj chen hiro kenji lars ezra jasper silas atticus caspian orion""".split()
EITHER = "akira ash ari charlie jo kai noa quinn remy robin rory sasha sam taylor yuki jules jax max".split()
NOT_PEOPLE = """
paris sydney florence vienna savannah georgia austin houston london dallas milan chelsea asia india china kenya jordan israel carolina
virginia dakota montana brooklyn lourdes troy cairo geneva lyon denver phoenix memphis jersey holland ireland england france germany cuba
kansas florida tennessee mercedes lexus tesla porsche ford bentley royce chevrolet america africa canada chile christian roman rome
valencia verona sierra siena kingston lincoln washington arlington princess prince queen king lady duke earl baron baby doctor sailor
sergeant major general page an so see my le do son man many young long lan hong soon sun song shin shu tai ying yang chi chang
numbers miss said manual brain angle chin dung hue bong dong season temple tequila trinidad basil santa merlin apollo jesus mars venus saturn juno""".split()


def main() -> None:
    args = _arguments()
    women, men = _census(args.census / "dist.female.first"), _census(args.census / "dist.male.first")
    sexes = {name: _sex(women.get(name, 0.0), men.get(name, 0.0)) for name in sorted({*women, *men})}
    sexes |= dict.fromkeys(WOMEN, "woman") | dict.fromkeys(MEN, "man") | dict.fromkeys(EITHER, "either")
    words = _words(args.wordnet)
    rows = ["\t".join((name, sexes[name], *(["word"] * (name in words)))) for name in sorted({*sexes} - {*NOT_PEOPLE})]
    args.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} names, {sum(row.endswith('word') for row in rows)} of them words as well")


def _sex(of_women: float, of_men: float) -> str:
    share = of_women / (of_women + of_men)
    return "woman" if share >= MOSTLY else "man" if share <= 1 - MOSTLY else "either"


def _census(path: Path) -> dict[str, float]:
    """Names of a file of the census, in small letters, with the per cent of people who have each; names of one or two letters are left out."""
    rows = [line.split() for line in path.read_text(encoding="ascii").splitlines() if line.strip()]
    return {row[0].lower(): float(row[1]) for row in rows if len(row[0]) > 2}


def _words(folder: Path) -> set[str]:
    """Words of WordNet that texts use and that are not names: adjectives, adverbs, verbs, and nouns that are written small."""
    words: set[str] = set()
    used = {line.partition("%")[0] for line in (folder / "cntlist.rev").read_text().splitlines()}
    for part in COMMON_WORD:
        words |= {line.split()[0] for line in (folder / f"index.{part}").read_text().splitlines() if line[:1].isalpha()}
    for line in (folder / "data.noun").read_text().splitlines():
        if line[:1].isdigit():
            fields = line.split()
            words |= {word for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2] if word.islower()}
    return words & used


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--census", type=Path, required=True, help="folder of dist.female.first and dist.male.first")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of WordNet's index and data files")
    parser.add_argument("--out", type=Path, required=True, help="table to write")
    return parser.parse_args()


if __name__ == "__main__":
    main()
