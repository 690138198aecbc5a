"""Nouns that stand for several."""

from sora2_nodes.story.reader.nouns.households import spelt_out
from sora2_nodes.story.reader.reading import read_prompt


def test_a_couple_is_two_people_and_a_family_has_a_child() -> None:
    assert [p.sex or p.figure for p in read_prompt("An old couple dances in a park").people] == ["man", "woman"]
    assert len(read_prompt("A family walks on the beach").people) == 3


def test_a_couple_of_things_stays_what_it_is() -> None:
    for text in ("a couple of red balls", "a family of ducks", "the family room"):
        assert spelt_out(text) == text


def test_a_lighthouse_has_its_beam() -> None:
    brief = read_prompt("A lighthouse on a cliff, its beam turns")
    assert [thing.kind for thing in brief.things] == ["lighthouse"]


def test_a_portrait_of_somebody_is_a_framing() -> None:
    brief = read_prompt("Portrait of an old woman")
    assert brief.framing.size == "medium close-up" and not brief.things and len(brief.people) == 1


def test_a_shirt_that_reads_makes_nobody_read() -> None:
    brief = read_prompt('A girl in a hoodie that reads "NASA" waves')
    assert [thing.kind for thing in brief.things] == []
    assert [garment.text for garment in brief.people[0].clothes] == ["NASA"]
