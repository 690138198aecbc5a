"""The many verbs of change are read as changes of what they are said of."""

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot


def changes(prompt):
    brief = brief_for(Shot(prompt=prompt))
    return [(brief.things[c.subject[1]].kind if c.subject else c.part, c.attribute, c.values) for c in brief.changes]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("A green tomato ripens to red", [("tomato", "colour", ("", "red"))]),
        ("A blue fence fades to pale grey", [("fence", "colour", ("", "grey"))]),
        ("A white cat changes its fur color to orange", [("cat", "colour", ("", "orange"))]),
        (
            "A red car turns yellow next to a blue van turning green",
            [("car", "colour", ("", "yellow")), ("van", "colour", ("", "green"))],
        ),
        ("A lemon yellowing from green", [("lemon", "colour", ("green", "yellow"))]),
        ("Pink clouds turn orange", [("sky", "colour", ("pink", "orange"))]),
        ("The sky is clouding over", [("sky", "colour", ("blue", "grey"))]),
        ("A puddle drying up in the sun", [("water puddle", "size", ("big", "tiny"))]),
        ("A teapot becoming cracked and worn with age", [("teapot", "state", ("", "aged"))]),
        ("A jar going from empty to full of water", [("jar", "state", ("emptied", "filled"))]),
        ("A sunflower is reviving", [("sunflower", "state", ("wilted", ""))]),
        ("A lake freezing over in winter", [("water", "colour", ("blue", "white"))]),
    ],
)
def test_a_change_is_read(prompt, expected):
    assert changes(prompt) == expected


def test_toast_under_butter_toasts_nothing():
    brief = brief_for(Shot(prompt="Cold butter melts on warm toast"))
    assert {"butter", "toast"} <= {t.kind for t in brief.things}
    assert not any("toasted" in c.values for c in brief.changes)


@pytest.mark.parametrize("prompt", ["A man turns to the camera", "A boy fades into the dark", "A dog turns around"])
def test_what_only_turns_changes_nothing(prompt):
    assert not changes(prompt)
