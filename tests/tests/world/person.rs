//! Someone at a browser without script: visits, reads, fills in, presses. Cookies are kept.

use super::{form::Form, page::Page};
use reqwest::{
    Client, Method, RequestBuilder, Url,
    cookie::{CookieStore as _, Jar},
    multipart,
    redirect::Policy,
};
use std::sync::Arc;

/// A visitor, until they sign in.
#[derive(Clone)]
pub struct Person {
    base: Url,
    client: Client,
    jar: Arc<Jar>,
}

impl Person {
    /// Someone new, with an empty cookie jar.
    pub fn new(base: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let client = Client::builder()
            .cookie_provider(jar.clone())
            .redirect(Policy::none())
            .build()
            .unwrap();
        Self {
            base: base.parse().unwrap(),
            client,
            jar,
        }
    }

    /// The cookies, as they go along with a request.
    pub fn cookies(&self) -> String {
        self.jar
            .cookies(&self.base)
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default()
    }

    /// Takes over a cookie that someone else had.
    pub fn steal(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.base);
    }

    fn url(&self, path: &str) -> Url {
        self.base.join(path).unwrap()
    }

    /// A bare request, to be made as one likes.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.url(path))
    }

    /// Sends it; a redirect is not followed.
    pub async fn send(&self, request: RequestBuilder) -> Page {
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let url = answer.url().clone();
        let path = url.query().map_or_else(
            || url.path().to_owned(),
            |query| format!("{}?{query}", url.path()),
        );
        Page {
            status,
            path,
            headers,
            bytes: answer.bytes().await.unwrap().to_vec(),
        }
    }

    async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..5 {
            if !(300..400).contains(&page.status) || page.status == 304 {
                return page;
            }
            let to = page.header("location").to_owned();
            page = self.send(self.request(Method::GET, &to)).await;
        }
        panic!("{} leads round in circles", page.path);
    }

    /// Goes somewhere.
    pub async fn visits(&self, path: &str) -> Page {
        let page = self
            .send(
                self.request(Method::GET, path)
                    .header("sec-fetch-site", "none"),
            )
            .await;
        self.follow(page).await
    }

    /// Follows the link with these words.
    #[track_caller]
    pub fn clicks<'a>(&'a self, page: &Page, words: &str) -> impl Future<Output = Page> + use<'a> {
        let to = page.link(words);
        async move { self.visits(&to).await }
    }

    /// Sends a form, as a browser does on this site.
    pub async fn sends(&self, form: Form) -> Page {
        let page = self.send(self.submission(form)).await;
        self.follow(page).await
    }

    /// Presses a button, with the form as it stands.
    #[track_caller]
    pub fn presses<'a>(
        &'a self,
        page: &Page,
        button: &str,
    ) -> impl Future<Output = Page> + use<'a> {
        let form = page.form(button);
        async move { self.sends(form).await }
    }

    /// The request that a form makes.
    pub fn submission(&self, form: Form) -> RequestBuilder {
        if form.method == "get" {
            return self.request(Method::GET, &form.action).query(&form.pairs);
        }
        let origin = self.base.origin().ascii_serialization();
        let request = self
            .request(Method::POST, &form.action)
            .header("origin", origin)
            .header("sec-fetch-site", "same-origin");
        if !form.multipart {
            return request.form(&form.pairs);
        }
        let mut parts = multipart::Form::new();
        for (name, value) in form.pairs {
            parts = parts.text(name, value);
        }
        for (field, name, bytes) in form.files {
            parts = parts.part(field, multipart::Part::bytes(bytes).file_name(name));
        }
        request.multipart(parts)
    }
}
