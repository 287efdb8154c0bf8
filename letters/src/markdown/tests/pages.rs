//! What readers get to see.

use super::*;
use html::{HtmlMarks, Notes, body};
use insta::assert_snapshot;

/// As on the published page.
pub(super) fn beside() -> HtmlMarks {
    HtmlMarks {
        demand: "Verzoek".into(),
        note: "Noot".into(),
        notes: Notes::Beside,
        after_demand: [].into(),
        demand_links: [].into(),
        claims: [].into(),
    }
}

/// As in the preview.
pub(super) fn at_end() -> HtmlMarks {
    HtmlMarks {
        notes: Notes::AtEnd {
            title: "Noten".into(),
            back: "Terug naar noot".into(),
        },
        ..beside()
    }
}

fn page(source: &str) -> String {
    body(&parse(source), &beside())
}

#[test]
fn a_note_stands_beside_its_first_reference() {
    assert_snapshot!(page("Wij[^1] en weer[^1].\n\n[^1]: Zie <https://a.nl/x?a=b&c>.\n"), @r##"<p>Wij<sup class="ref"><a href="#noot-1" id="bij-1" aria-label="Noot 1">1</a><button type="button" popovertarget="noot-1" aria-label="Noot 1">1</button></sup><span class="note" popover id="noot-1" role="note"><b>1</b> Zie <a href="https://a.nl/x?a=b&amp;c" rel="external">https://a.nl/x?a=b&amp;c</a>.</span> en weer<sup class="ref"><a href="#noot-1" aria-label="Noot 1">1</a><button type="button" popovertarget="noot-1" aria-label="Noot 1">1</button></sup>.</p>"##);
}

#[test]
fn a_note_of_several_blocks_stays_one_element_within_its_paragraph() {
    assert_snapshot!(page("Wij[^1].\n\n[^1]: Een.\n\n    > Twee.\n\n    3. drie\n    4. vier\n\n    - vijf\n"), @r##"<p>Wij<sup class="ref"><a href="#noot-1" id="bij-1" aria-label="Noot 1">1</a><button type="button" popovertarget="noot-1" aria-label="Noot 1">1</button></sup><span class="note" popover id="noot-1" role="note"><b>1</b> <span class="par">Een.</span><span class="quote">Twee.</span><span class="list" role="list"><span class="item" role="listitem">3. drie</span><span class="item" role="listitem">4. vier</span></span><span class="list" role="list"><span class="item" role="listitem">– vijf</span></span></span>.</p>"##);
}

#[test]
fn notes_can_stand_at_the_end_with_a_way_back() {
    assert_snapshot!(body(&parse("Wij[^1] en[^b].\n\n[^1]: Een.\n\n[^b]: Twee.\n\n    Drie.\n"), &at_end()), @r##"
<p>Wij<sup class="ref end"><a href="#noot-1" id="bij-1" aria-label="Noot 1">1</a></sup> en<sup class="ref end"><a href="#noot-2" id="bij-2" aria-label="Noot 2">2</a></sup>.</p>
<section class="notes" aria-label="Noten"><ol>
<li id="noot-1">Een. <a class="back" href="#bij-1" aria-label="Terug naar noot 1">↑</a></li>
<li id="noot-2"><p>Twee.</p>
<p>Drie.</p>
 <a class="back" href="#bij-2" aria-label="Terug naar noot 2">↑</a></li>
</ol></section>
"##);
}

#[test]
fn two_texts_can_stand_on_one_page() {
    let page = body(
        &parse("## Kop\n\nZie [hier](#kop), \" id=\"x\"[^1].\n\n[^1]: Noot."),
        &at_end(),
    );
    let apart = html::apart(&page, "v-");
    for part in [
        "id=\"v-kop\"",
        "href=\"#v-kop\"",
        "id=\"v-noot-1\"",
        "href=\"#v-bij-1\"",
    ] {
        assert!(apart.contains(part), "{part} is not in {apart}");
    }
    assert_eq!(
        apart.matches("v-").count(),
        page.matches(" id=\"").count() + page.matches(" href=\"#").count()
    );
}

#[test]
fn demands_are_numbered_and_can_carry_their_outcome() {
    let marks = HtmlMarks {
        after_demand: [(2, "<div class=\"outcome\">Toegezegd</div>".to_owned())].into(),
        ..beside()
    };
    assert_snapshot!(body(&parse("## Oproep {.demands}\n\n- De wet\n- Het *gesprek*\n\nEn:\n\n- Geld\n"), &marks), @r##"
<h2 id="oproep">Oproep</h2>
<ol class="demands">
<li id="verzoek-1"><a class="no" href="#verzoek-1">Verzoek 1</a><p>De wet</p>
</li>
<li id="verzoek-2"><a class="no" href="#verzoek-2">Verzoek 2</a><p>Het <em>gesprek</em></p>
<div class="outcome">Toegezegd</div></li>
</ol>
<p>En:</p>
<ol class="demands" start="3">
<li id="verzoek-3"><a class="no" href="#verzoek-3">Verzoek 3</a><p>Geld</p>
</li>
</ol>
"##);
}

#[test]
fn a_demand_can_have_an_address_that_stays() {
    let link = html::DemandLink {
        url: "/brieven/a?b=\"c\"&d".into(),
        name: "Adres van <1>".into(),
    };
    let marks = HtmlMarks {
        demand_links: [(1, link)].into(),
        ..beside()
    };
    assert_snapshot!(body(&parse("## Oproep {.demands}\n\n- De wet\n"), &marks), @r##"
<h2 id="oproep">Oproep</h2>
<ol class="demands">
<li id="verzoek-1"><a class="no" href="#verzoek-1">Verzoek 1</a><a class="place" href="/brieven/a?b=&quot;c&quot;&amp;d" aria-label="Adres van &lt;1&gt;">#</a><p>De wet</p>
</li>
</ol>
"##);
}

#[test]
fn a_claim_shows_its_figure_and_where_that_comes_from() {
    let shown = html::Shown {
        words: "52 <leden>".into(),
        hint: "Uit \"het register\"".into(),
    };
    let marks = HtmlMarks {
        claims: [(crate::claim::Claim::Members, shown)].into(),
        ..beside()
    };
    assert_snapshot!(body(&parse("Wij, {{leden}} in {{gemeenten}}."), &marks), @r##"<p>Wij, <span class="claim" title="Uit &quot;het register&quot;">52 &lt;leden&gt;</span> in <span class="claim">{{gemeenten}}</span>.</p>"##);
}

#[test]
fn lists_quotes_tables_and_rules_have_their_shapes() {
    assert_snapshot!(page("3. drie\n4. vier\n   - dicht\n\n> “Zo.”\n>\n> Los\n\n***\n\n| Gemeente | Aantal |\n|---|--:|\n| Houten | **12** |\n\n```\na < b\n```\n"), @r##"
<ol class="plain" start="3">
<li>drie</li>
<li>vier<ul class="plain">
<li>dicht</li>
</ul>
</li>
</ol>
<blockquote><p>“Zo.”</p>
<p>Los</p>
</blockquote>
<hr>
<table class="plain"><thead><tr><th scope="col">Gemeente</th><th scope="col" class="num">Aantal</th></tr></thead><tbody>
<tr><td>Houten</td><td class="num"><strong>12</strong></td></tr>
</tbody></table>
<pre><code>a &lt; b</code></pre>
"##);
}

#[test]
fn text_never_becomes_markup() {
    assert_snapshot!(page("## \"Kop\" & <i>\n\n<script>alert('x')</script>\n\n[a](https://a.nl/?q=\"'><script>) `<b>` &lt;u&gt; R\\&D  \nregel\n"), @r##"
<h2 id="kop-i">“Kop” &amp; &lt;i&gt;</h2>
<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>
<p><a href="https://a.nl/?q=&quot;&#39;&gt;&lt;script&gt;" rel="external">a</a> <code>&lt;b&gt;</code> &lt;u&gt; R&amp;D<br>
regel</p>
"##);
}
