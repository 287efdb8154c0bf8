//! A box that somebody ticks to say that something is so.

use leptos::prelude::*;

/// One box, by its name, with what is said by ticking it and what is wrong with it.
pub fn tick(name: &'static str, words: String, ticked: bool, error: Option<String>) -> AnyView {
    let wrong = format!("{name}-fout");
    let invalid = error.as_ref().map(|_| "true");
    let described = error.as_ref().map(|_| wrong.clone());
    let class = if error.is_some() {
        "choices wrong"
    } else {
        "choices"
    };
    let error = error.map(|text| view! { <p class="error" id=wrong>{text}</p> });
    view! {
        <div class=class>
            {error}
            <label class="pick" for=name>
                <input type="checkbox" id=name name=name value="yes" checked=ticked aria-invalid=invalid aria-describedby=described/>
                <span>{words}</span>
            </label>
        </div>
    }
    .into_any()
}
