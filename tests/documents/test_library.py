from tests.documents.library import BASE, act, begin, bring, documents, file, folder, sent


def titles(page):
    return [part.partition("<")[0] for part in page.text.split('class="t" href="')[1:]
            for part in [part.partition(">")[2]]]  # fmt: skip


def test_an_empty_library_says_how_it_begins_to_those_who_may(cast, browser):
    member, observer = (browser(who).get(BASE).text for who in (cast.ines, cast.otto))

    assert "No documents yet" in member
    assert f"{BASE}/new" in member
    assert f"{BASE}/new" not in observer


def test_a_text_is_begun_and_read_by_those_of_the_workspace_alone(cast, browser):
    made = begin(browser(cast.ines), "On lamps")

    assert made.status_code == 303
    assert {browser(who).get(made.location).status_code for who in (cast.otto, cast.dora)} == {200}
    assert {browser(who).get(made.location).status_code for who in (cast.emil, cast.vera)} == {404}
    assert titles(browser(cast.otto).get(BASE)) == ["On lamps"]


def test_several_files_are_brought_at_once_each_as_its_own_document(app, cast, browser):
    ines = browser(cast.ines)
    made = bring(ines, file("Draft_opinion.txt"), file("minutes.txt", b"Minutes"))

    assert made.location == BASE
    assert titles(ines.get(BASE)) == ["Draft opinion", "minutes"]
    assert ines.get(f"{BASE}/{documents(app)[1].id}/file?save", buffered=True).data == b"Minutes"


def test_what_is_refused_is_named_and_the_rest_comes_in(cast, browser):
    ines = browser(cast.ines)
    answer = bring(ines, file("good.txt"), file("bad.exe"))

    assert answer.status_code == 422
    assert "bad.exe: Files of this kind are not taken" in answer.text
    assert "1 file was brought in" in answer.text
    assert titles(ines.get(BASE)) == ["good"]


def test_the_same_form_twice_brings_one_document(app, cast, browser):
    ines = browser(cast.ines)
    answers = [bring(ines, key="same-key-1") for _ in range(2)]

    assert answers[0].location == answers[1].location
    assert len(documents(app)) == 1


def test_a_document_lies_in_its_folder_with_the_path_above_it(app, cast, browser):
    ines = browser(cast.ines)
    opinions = folder(ines, "Opinions")
    drafts = folder(ines, "Drafts", opinions.rpartition("/")[2])
    made = bring(ines, folder=drafts.rpartition("/")[2])

    assert titles(ines.get(BASE)) == ["Opinions"]
    assert titles(ines.get(opinions)) == ["Drafts"]
    assert titles(ines.get(drafts)) == ["paper"]
    page = ines.get(made.location).text
    assert page.index(">Documents</a>") < page.index(">Opinions</a>") < page.index(">Drafts</a>")


def test_a_folder_of_elsewhere_takes_nothing(cast, browser):
    ines, emil = browser(cast.ines), browser(cast.emil)
    there = emil.post("/panel/documents/folders/new", data=sent(emil, name="Alerts")).location

    assert begin(ines, folder=there.rpartition("/")[2]).status_code == 422
    assert ines.get(there.replace("panel", "board")).status_code == 404


NARROWED = {
    "q=lamps": ["Zebra lamps", "alpha"],
    "q=zebra+LAMPS": ["Zebra lamps"],
    "status=adopted": ["Órán"],
    "kind=words": ["alpha"],
    "kind=text": ["Zebra lamps", "Órán"],
    "kind=pdf": [],
    "q=100%25": [],
    "": ["Zebra lamps", "alpha", "Órán"],
}


def test_a_library_is_narrowed_and_ordered(cast, browser):
    karin = browser(cast.karin)
    begin(karin, "Zebra lamps")
    bring(karin, file("alpha.txt"), description="On lamps")
    made = begin(karin, "Órán")
    act(karin, f"{made.location}/facts", title="Órán", status="adopted")

    assert {asked: sorted(titles(karin.get(f"{BASE}?{asked}"))) for asked in NARROWED} == NARROWED
    assert titles(karin.get(f"{BASE}?sort=date")) == ["Órán", "alpha", "Zebra lamps"]


def test_a_long_library_goes_on_where_a_page_ended(cast, browser, monkeypatch):
    monkeypatch.setattr("commons.documents.queries.lists.PAGE", 2)
    monkeypatch.setattr("commons.documents.routes.PAGE", 2)
    ines = browser(cast.ines)
    for name in ("b", "C", "a"):
        begin(ines, f"{name} paper")

    for sort, order in (("title", "abC"), ("date", "aCb")):
        first = ines.get(f"{BASE}?sort={sort}")
        rest = first.text.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0]
        second = ines.get(rest.replace("&amp;", "&"))
        assert titles(first) + titles(second) == [f"{name} paper" for name in order]


def test_a_folder_is_renamed_and_leaves_only_when_nothing_lies_in_it(cast, browser):
    ines, alba, karin = browser(cast.ines), browser(cast.alba), browser(cast.karin)
    here = folder(ines, "Opinons")
    made = bring(ines, folder=here.rpartition("/")[2])

    assert act(alba, f"{here}/name", name="Mine").status_code == 403
    assert act(karin, f"{here}/name", name="Opinions").status_code == 303
    assert titles(ines.get(BASE)) == ["Opinions"]
    assert "Something lies in this folder" in act(ines, f"{here}/bin").text
    act(ines, f"{made.location}/bin")
    assert act(ines, f"{here}/bin").status_code == 303
    assert ines.get(here).status_code == 404
    assert act(ines, f"{made.location}/restore").status_code == 303
    assert titles(ines.get(BASE)) == ["paper"]


def test_what_lies_in_the_bin_is_found_by_its_author_and_its_keepers_alone(cast, browser):
    ines, alba, karin = browser(cast.ines), browser(cast.alba), browser(cast.karin)
    made = bring(ines)

    assert act(alba, f"{made.location}/bin").status_code == 403
    assert act(ines, f"{made.location}/bin").status_code == 303
    assert [one.get(made.location).status_code for one in (ines, karin, alba)] == [200, 200, 404]
    assert [titles(one.get(f"{BASE}/bin")) for one in (ines, karin, alba)] == [
        ["paper"], ["paper"], []
    ]  # fmt: skip
    assert titles(ines.get(BASE)) == []
    assert act(karin, f"{made.location}/restore").status_code == 303
    assert titles(alba.get(BASE)) == ["paper"]
