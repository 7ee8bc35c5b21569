"""Are figures renewed, and is nothing lost that people wrote?"""

from rules.sections import Fresh, refilled


def paragraph(words, **attrs):
    return {"type": "paragraph", "attrs": attrs, "content": [{"type": "text", "text": words}]}


def heading(words, name="", level=2):
    return {"type": "heading", "attrs": {"id": name, "level": level},
            "content": [{"type": "text", "text": words}]}  # fmt: skip


def fresh(**parts):
    return {n: Fresh(heading(n.title(), n), [paragraph(w) for w in words.split("|")])
            for n, words in parts.items()}  # fmt: skip


def said(blocks):
    return [block["content"][0]["text"] for block in blocks]


def again(blocks, before, **parts):
    return refilled(blocks, fresh(**parts), before, lambda: heading("As of today", level=3))


def test_a_first_filling_makes_every_part():
    made = again([], {}, meetings="two", decisions="one|two")

    assert said(made.blocks) == ["Meetings", "two", "Decisions", "one", "two"]
    assert (made.renewed, made.edited, made.gone) == (["meetings", "decisions"], [], [])


def test_what_people_wrote_around_the_figures_stays():
    made = again([], {}, meetings="two", decisions="one|two")
    own = [
        heading("Foreword"), paragraph("By us."),
        heading("Our meetings", "meetings"), paragraph("We met often."), paragraph("two", id="x"),
        paragraph("They were good."), *made.blocks[2:], heading("Thanks"), paragraph("To all."),
    ]  # fmt: skip

    after = again(own, made.signs, meetings="three", decisions="one|two|three")

    assert said(after.blocks) == [
        "Foreword", "By us.", "Our meetings", "We met often.", "three", "They were good.",
        "Decisions", "one", "two", "three", "Thanks", "To all.",
    ]  # fmt: skip
    assert again(after.blocks, after.signs, meetings="three", decisions="one|two|three").blocks == (
        after.blocks
    )


def test_figures_somebody_changed_stay_and_the_new_ones_follow_once():
    made = again([], {}, meetings="two", decisions="one")
    made.blocks[1] = paragraph("two, and a workshop")

    after = again(made.blocks, made.signs, meetings="three", decisions="one")

    assert said(after.blocks) == [
        "Meetings", "two, and a workshop", "As of today", "three", "Decisions", "one",
    ]  # fmt: skip
    assert after.edited == ["meetings"]
    later = again(after.blocks, after.signs, meetings="four", decisions="one")
    assert said(later.blocks)[:4] == ["Meetings", "two, and a workshop", "As of today", "four"]
    assert said(again(made.blocks, made.signs, meetings="two", decisions="one").blocks) == [
        "Meetings", "two, and a workshop", "Decisions", "one",
    ]  # fmt: skip


def test_a_part_that_was_taken_out_stays_out():
    made = again([], {}, meetings="two", decisions="one")

    after = again(made.blocks[2:], made.signs, meetings="three", decisions="two")

    assert said(after.blocks) == ["Decisions", "two"]
    assert after.gone == ["meetings"]


def test_a_bold_word_is_an_edit():
    made = again([], {}, meetings="two")
    made.blocks[1]["content"][0]["marks"] = [{"type": "strong"}]

    assert again(made.blocks, made.signs, meetings="three").edited == ["meetings"]
