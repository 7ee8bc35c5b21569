"""HTML from outside: what it says stays, what it does does not."""

import pytest

from commons.imports.html_text import as_text
from kernel.text import render


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<br>two</p><p>three</p>", "One\ntwo\n\nthree"),
        ("<div>One</div><div>two</div>", "One\ntwo"),
        ("a <b> bold </b>b <i>slant</i> <code>x_y</code>", "a **bold** b *slant* `x_y`"),
        ("<ul><li>a<li>b<ol><li>c</ol></ul>", "- a\n- b\n\n   1. c"),
        ("<ol><li>a</li><li><p>b</p><p>c</p></li></ol>", "1. a\n\n2. b\n\n   c"),
        ("<blockquote><p>a</p><blockquote>b</blockquote></blockquote>c", "> a\n>\n> > b\n>\nc"),
        ("<h2>Title</h2>text", "# Title\n\ntext"),
        ("<pre>a  b\n  c &lt;</pre>", "```\na  b\n  c <\n```"),
        ("<table><tr><td>a<td>b</table>", "a | b"),
        ("a<hr>b", "a\n\n---\nb"),
        ("&eacute;&#8211;&amp;nbsp;", "é–\\&nbsp;"),
        ("<b>a<br>b</b>", "**a**\n**b**"),
        ("<a href='https://x.example/a b'>the <i>x</i></a>", "[the *x*](<https://x.example/ab>)"),
        ("<a href='https://x.example/'>https://x.example/</a>", "<https://x.example/>"),
        ("<a href='javascript:alert(1)'>x</a>", "x"),
        ("<a href='mailto:a@x.example'>write</a>", "write"),
        ("<img src=x alt=':smile:' onerror=alert(1)>", ":smile:"),
        ("<style>p{}</style><script>alert(1)</script><title>t</title>a", "a"),
        ("<!-- hidden --><!DOCTYPE html><?php echo 1 ?>a", "a"),
        ("1 < 2 and <", "1 < 2 and <"),
        ("*not* _bold_ snake_case [x] `y`", r"\*not\* \_bold\_ snake_case \[x\] \`y\`"),
        ("<p># a</p><p>1. b</p><p>- c</p><p>&gt; d</p>", "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d"),
    ],
)
def test_html_reads_as_markdown(html, text):
    assert as_text(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<scr<script></script>ipt>alert(1)</script>",
        "<<script>alert(1)//<</script>",
        "<svg><script>alert(1)</script></svg><svg onload=alert(1)>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='https://x.example/>)[y](javascript:alert(1)'>x</a>",
        "<textarea><script>alert(1)</script></textarea>",
        "&lt;script&gt;alert(1)&lt;/script&gt;<img src=javascript:alert(1)>",
        "<p>[x](javascript:alert(1))</p><p>&lt;javascript:alert(1)&gt;</p>",
    ],
)
def test_nothing_of_it_runs(html):
    shown = render(as_text(html)).html.lower()

    for danger in ("<script", "<img", "<svg", "onerror=", 'href="java', "<textarea"):
        assert danger not in shown


def test_what_is_wrongly_nested_ends_somewhere():
    assert as_text("<b>x<a href='https://e.example'>y</b>z</a><i>u<b>v</i>w</b>")
    assert as_text("</p></ul></blockquote></pre></b>a") == "a"
