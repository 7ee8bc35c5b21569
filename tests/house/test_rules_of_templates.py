"""What every template must be, whoever writes it."""

import re

from tests.house.test_house_rules import TEMPLATES, faults

OWN = re.compile(r"\sstyle=|<style|\son\w+=\"|<script(?![^>]*\ssrc=)")


def test_no_page_carries_a_style_or_a_script_of_its_own():
    assert faults(TEMPLATES, lambda path: OWN.findall(path.read_text())) == {}


FRAME = re.compile(r'<turbo-frame(?:[^>"]|"[^"]*")*>')


def frames_of_unknown_age_in(path):
    """Those that follow a stream and neither say their place nor are asked for later."""
    tags = FRAME.findall(path.read_text())
    following = [tag for tag in tags if re.search('data-live="(?!person:)', tag)]
    return [tag for tag in following if "{{ drawn_at(" not in tag and " src=" not in tag]


def test_every_frame_that_follows_a_stream_says_where_it_was_when_drawn():
    assert faults(TEMPLATES, frames_of_unknown_age_in) == {}


WORDS = re.compile(r">([^<>{}]*[A-Za-z]{3,}[^<>{}]*)<")
NOT_SENTENCES = {"&nbsp;", "Plenary", "SHA-256", "Ctrl K", "Ctrl", "Enter", "Esc"}


def untranslatable_in(path):
    text = re.sub(r"{#.*?#}|{%\s*trans.*?endtrans\s*%}", "", path.read_text(), flags=re.DOTALL)
    text = re.sub(r"{%.*?%}|{{.*?}}|<(title|code|kbd)[^>]*>.*?</\1>", "", text, flags=re.DOTALL)
    return {words.strip() for words in WORDS.findall(text)} - NOT_SENTENCES


def test_every_visible_sentence_can_be_translated():
    assert faults(TEMPLATES, untranslatable_in) == {}
