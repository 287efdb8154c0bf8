//! What people send as a logo, in good faith and in bad.

use super::*;

const PLAIN: &str = r##"<path d="M0 0h10v10H0z" fill="#0a5a62"/>"##;

fn drawing(inside: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">{inside}{PLAIN}</svg>"#
    )
}

fn drawn(text: &str) -> String {
    let picture = remake(text.as_bytes()).unwrap();
    assert_eq!(picture.kind, LogoType::Svg);
    let svg = String::from_utf8(picture.bytes).unwrap();
    assert!(svg.contains("#0a5a62"), "the drawing itself is kept: {svg}");
    svg
}

fn refused(bytes: &[u8]) -> LogoRefused {
    remake(bytes).unwrap_err()
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(width, height, image::Rgb([10, 90, 98]))
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[test]
fn nothing_but_the_drawing_comes_through() {
    for hostile in [
        "<script>alert(1)</script>",
        "<script href='https://kwaad.example/x.js'/>",
        "<g onload='alert(1)' onclick='alert(2)'><path d='M0 0h1v1H0z'/></g>",
        "<a xlink:href='javascript:alert(1)'><path d='M0 0h1v1H0z'/></a>",
        "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>",
        "<image href='https://kwaad.example/spoor.png' width='9' height='9'/>",
        "<image href='file:///etc/passwd' width='9' height='9'/>",
        "<image href='/etc/passwd' width='9' height='9'/>",
        "<image href='data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=' width='9' height='9'/>",
        "<use href='https://kwaad.example/x.svg#y'/>",
        "<style>@import url('https://kwaad.example/x.css'); path { fill: url(https://kwaad.example/x) }</style>",
        "<path d='M0 0h1v1H0z' style=\"filter: url('https://kwaad.example/f#x')\"/>",
        "<animate attributeName='href' values='javascript:alert(1)'/><set attributeName='onmouseover' to='alert(1)'/>",
        "<metadata>Jan Jansen, thuis</metadata><!-- geheim -->",
        "<text x='1' y='9'>tekst</text>",
    ] {
        // What breaks the drawing may be refused; what is kept holds none of it.
        let Ok(picture) = remake(drawing(hostile).as_bytes()) else {
            continue;
        };
        let svg = String::from_utf8(picture.bytes).unwrap().to_lowercase();
        for word in [
            "script",
            "onload",
            "onclick",
            "onmouseover",
            "javascript",
            "foreignobject",
            "kwaad",
            "passwd",
            "<image",
            "<style",
            "<a ",
            "import",
            "animate",
            "jansen",
            "geheim",
            "<!",
            "data:",
        ] {
            assert!(!svg.contains(word), "{word} of {hostile} in {svg}");
        }
        let links = svg.matches("http").count();
        let namespaces = svg.matches("xmlns").count();
        assert_eq!(links, namespaces, "only namespaces are addresses: {svg}");
    }
    drawn(&drawing("<script>alert(1)</script>"));
    drawn(&format!(
        "\u{feff}<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n{}",
        drawing("")
    ));
    let once = drawn(&drawing(""));
    assert_eq!(
        drawn(&once),
        once,
        "making it anew once more changes nothing"
    );
}

#[test]
fn entities_are_not_even_read() {
    let outside = format!(
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}",
        drawing("<text>&x;</text>")
    );
    assert!(matches!(
        refused(outside.as_bytes()),
        LogoRefused::NoPicture(_)
    ));
    let bomb = format!(
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>{}",
        drawing("<text>&b;</text>")
    );
    assert!(matches!(
        refused(bomb.as_bytes()),
        LogoRefused::NoPicture(_)
    ));
    let twice = format!(
        "<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY a \"a\">]>{}",
        drawing("")
    );
    assert!(matches!(
        refused(twice.as_bytes()),
        LogoRefused::NoPicture(_)
    ));
    assert!(
        remake(drawing("<text>&x;</text>").as_bytes()).is_err(),
        "an entity that nobody declared"
    );
}

#[test]
fn a_drawing_that_unfolds_is_stopped() {
    let unfolds = |level| {
        let below = level - 1;
        format!("<g id='a{level}'><use href='#a{below}'/><use href='#a{below}'/></g>")
    };
    let uses = "<g id='a0'><path d='M0 0h1v1H0z'/></g>".to_owned()
        + &(1..40).map(unfolds).collect::<String>();
    let before = std::time::Instant::now();
    assert!(remake(drawing(&format!("<defs>{uses}</defs><use href='#a39'/>")).as_bytes()).is_err());
    assert!(before.elapsed().as_secs() < 20, "{:?}", before.elapsed());
    let marked = "<marker id='m'><path d='M0 0h1v1H0z'/></marker><path d='M0 0h1v1H0z' style='marker-mid:url(#m)'/>";
    assert!(remake(drawing(marked).as_bytes()).is_err());
    let deep = format!("{}{}", "<g>".repeat(2_000), "</g>".repeat(2_000));
    assert!(remake(drawing(&deep).as_bytes()).is_err());
    let many = "<path d='M0 0h1v1H0z'/>".repeat(6_000);
    assert!(remake(drawing(&many).as_bytes()).is_err());
    let large = format!("<!--{}-->", "a".repeat(MAX_SVG_BYTES));
    assert_eq!(
        refused(drawing(&large).as_bytes()),
        LogoRefused::TooLarge { max: MAX_SVG_BYTES }
    );
}

#[tokio::test]
async fn a_picture_is_encoded_anew() {
    let mut sent = picture(40, 20);
    // A comment inside, and a page behind the picture.
    let text = b"tEXtComment\0Jan Jansen, thuis";
    let mut chunk = u32::try_from(text.len() - 4)
        .unwrap()
        .to_be_bytes()
        .to_vec();
    chunk.extend_from_slice(text);
    chunk.extend_from_slice(&[0; 4]);
    let end = sent.len() - 12;
    sent.splice(end..end, chunk);
    sent.extend_from_slice(b"<html><script>alert(1)</script></html>");
    let Ok(made) = made_anew(sent).await else {
        panic!("an honest picture")
    };
    assert_eq!(made.kind, LogoType::Png);
    let inside = String::from_utf8_lossy(&made.bytes).into_owned();
    assert!(!inside.contains("Jansen") && !inside.contains("script"));
    let read = image::load_from_memory(&made.bytes).unwrap();
    assert_eq!((read.width(), read.height()), (40, 20));
    let large = made_anew(picture(3_000, 1_500)).await.unwrap();
    assert_eq!(
        image::load_from_memory(&large.bytes).unwrap().width(),
        KEPT_PIXELS
    );
}

#[test]
fn a_picture_that_unfolds_is_stopped() {
    // 5000 × 5000 pixels of one colour are small as a file and large in memory.
    let bomb = picture(5_000, 5_000);
    assert!(bomb.len() < MAX_PNG_BYTES);
    assert!(matches!(refused(&bomb), LogoRefused::NoPicture(_)));
    // A head that claims more than there is.
    let mut claims = picture(1, 1);
    claims[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert!(matches!(refused(&claims), LogoRefused::NoPicture(_)));
    let mut long = picture(10, 10);
    long.resize(MAX_PNG_BYTES + 1, 0);
    assert_eq!(refused(&long), LogoRefused::TooLarge { max: MAX_PNG_BYTES });
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"\xff\xd8\xff\xe0",
        b"<html><svg/></html>",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08\x00",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
        b"<svg xmlns='http://elders.example' width='1' height='1'><path d='M0 0h1v1H0z'/></svg>",
    ] {
        assert!(
            remake(bytes).is_err(),
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}
