//! What HTML may hold that is shown: the oracle of the tests, and of the fuzz target that takes this file in.

/// Whether HTML holds nothing but elements and attributes that neither load nor run.
pub(super) fn harmless(html: &str) -> bool {
    html.split('<').skip(1).all(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let pieces: Vec<&str> = tag.split('"').collect();
        let outside: String = pieces.iter().step_by(2).copied().collect();
        let mut words = outside.split_whitespace();
        let name = words.next().unwrap_or_default().trim_start_matches('/');
        let element =
            !["script", "style", "img", "iframe", "form", "object", "svg"].contains(&name);
        let attributes = [
            "href=", "rel=", "dir=", "lang=", "colspan=", "rowspan=", "start=",
        ];
        let links = pieces.chunks_exact(2).all(|two| {
            let schemes = ["http:", "https:", "mailto:", "tel:"];
            let value = two[1].trim_start().to_ascii_lowercase();
            !two[0].ends_with("href=") || schemes.iter().any(|scheme| value.starts_with(scheme))
        });
        let joined = words.all(|word| {
            let mut rest = word;
            while let Some(behind) = attributes.iter().find_map(|known| rest.strip_prefix(known)) {
                rest = behind;
            }
            rest.is_empty()
        });
        element && joined && links
    })
}
