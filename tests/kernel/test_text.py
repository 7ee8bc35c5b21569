import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.text import Mention, clean, excerpt, render

VECTORS = """
<script>alert(1)</script>
<img src=x onerror=alert(1)>
<svg onload=alert(1)>
<svg><script>alert(1)</script></svg>
<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>
<iframe src=javascript:alert(1)></iframe>
<object data=javascript:alert(1)>
<embed src=javascript:alert(1)>
<form action=javascript:alert(1)><button>x</button></form>
<a href="javascript:alert(1)">x</a>
<a href="JaVaScRiPt:alert(1)">x</a>
<a href="&#106;avascript:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<a href="java&#9;script:alert(1)">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>
[x](javascript:alert(1))
[x](JAVASCRIPT:alert(1))
[x](javascript&colon;alert(1))
[x](  javascript:alert(1))
[x](data:text/html,<script>alert(1)</script>)
[x](vbscript:x)
[x](file:///etc/passwd)
[x]: javascript:alert(1)
![x](javascript:alert(1))
![x](https://tracker.example/pixel.png)
<javascript:alert(1)>
<https://a.example/" onmouseover="alert(1)>
[x](https://a.example/"onmouseover="alert(1))
[x](<https://a.example/ "onclick=alert(1)">)
<body onload=alert(1)>
<input autofocus onfocus=alert(1)>
<details open ontoggle=alert(1)>
<marquee onstart=alert(1)>
<video><source onerror=alert(1)></video>
<audio src=x onerror=alert(1)>
<link rel=stylesheet href=//evil.example/x.css>
<meta http-equiv=refresh content="0;url=javascript:alert(1)">
<base href=//evil.example/>
<style>body{background:url(javascript:alert(1))}</style>
<p style="position:fixed;inset:0">x</p>
<div id="csrf" name="csrf">x</div>
<span class="mention" data-mention="person:1" onclick=alert(1)>@x</span>
<b onmouseover=alert(1)>x</b>
<template><img src=x onerror=alert(1)></template>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
<textarea></textarea><script>alert(1)</script>
<title></title><script>alert(1)</script>
<!--><img src=x onerror=alert(1)>-->
<![CDATA[<script>alert(1)</script>]]>
<?xml version="1.0"?><script>alert(1)</script>
<%00script>alert(1)</script>
<scr<script>ipt>alert(1)</scr</script>ipt>
<<script>alert(1)//<</script>
"><script>alert(1)</script>
`<script>alert(1)</script>`
    <script>alert(1)</script>
> <script>alert(1)</script>
- <script>alert(1)</script>
| <script>alert(1)</script> |
# <script>alert(1)</script>
***<script>alert(1)</script>***
@<script>alert(1)</script>
&lt;script&gt;alert(1)&lt;/script&gt;
<dialog open><form method=dialog><button formaction=javascript:alert(1)>x</button></form></dialog>
<button form="react" name="mark" value="1:support">x</button>
""".strip().splitlines()
BAD = re.compile(
    r"<(?!/?(?:p|br|hr|em|strong|s|code|pre|blockquote|ul|ol|li|h[3-6]|a|table|thead|tbody|tr|th"
    r"|td|span|div)\b)[a-z!?]|<[^>]*\s(?:on\w+|style|id|name|src)\s*=",
    re.IGNORECASE,
)
HREF = re.compile(r'<a\b[^>]*\bhref="([^"]*)"')


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_that_acts_comes_through(vector):
    html = render(vector).html

    assert not BAD.search(html), html
    assert all(re.match(r"(https?:|mailto:|[/#?]|[^:]*$)", href) for href in HREF.findall(html))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>\"'=/&;:#@[]()`*_|-! \nabonscript1")))
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)

    assert clean(once) == once
    assert not BAD.search(render(text).html)


def test_a_post_stands_below_the_headings_of_the_page():
    assert render("# One\n\n## Two").html == "<h3>One</h3>\n<h4>Two</h4>\n"


def test_a_name_that_means_somebody_is_a_mention():
    known = {"ines": Mention("person:5", "Inês <b>")}

    shown = render("Ask @ines. And @nobody, not a@ines", known.get)

    assert shown.mentions == (known["ines"],)
    assert re.search(
        r'<span [^>]*data-mention="person:5"[^>]*>@Inês &lt;b&gt;</span>\.', shown.html
    )
    assert "@nobody" in shown.html
    assert "a@ines" in shown.html


def test_no_mention_inside_code():
    known = {"ines": Mention("person:5", "Inês")}

    assert render("`@ines`\n\n```\n@ines\n```", known.get).mentions == ()


def test_tables_align_by_class_and_scroll_by_themselves():
    html = render("| a | |\n|--:|:-:|\n| 1 | 2 |").html

    assert '<td class="n">1</td>' in html
    assert html.startswith('<div class="scroll-x" tabindex="0"><table>')
    assert "<th></th>" not in html


def test_an_excerpt_is_one_line_without_markup():
    assert (
        excerpt("<p>Hello <b>you</b> &amp; me</p>\n<ul><li>one</li></ul>") == "Hello you & me one"
    )
    assert excerpt("<p>" + "word " * 60 + "</p>").endswith(" word…")


@pytest.mark.parametrize(
    "text", ["\0", "a\0b", "\u202eabc", "é" * 20_000, "[" * 5_000, "> " * 2_000]
)
def test_odd_text_neither_breaks_nor_hangs(text):
    assert isinstance(render(text).html, str)
