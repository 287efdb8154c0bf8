// Puts the question on the page to the authenticator, and sends its answer with the page's form.
const form = document.querySelector("form[data-passkey]");
const ask = async (pressed) => {
  const options = JSON.parse(form.dataset.options);
  try {
    const credential = form.dataset.passkey === "make"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.answer.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (error) {
    // Without a press of the button some browsers ask nothing: then the button is there.
    if (pressed) form.querySelector("[data-failed]").hidden = false;
  }
};
form?.querySelector("button").addEventListener("click", (event) => {
  event.preventDefault();
  if (form.reportValidity()) ask(true);
});
if (form?.dataset.passkey === "show") ask(false);

// Signs what is chosen on the page with a passkey: see letters::cosignature::Statement for what that is.
const own = globalThis.PublicKeyCredential && document.querySelector("[data-own-key]");
const statement = (chosen) => {
  const capacity = chosen.get("capacity");
  const except = chosen.getAll("except").map(Number).sort((one, other) => one - other);
  return own.dataset.opening
    + `capacity ${capacity}\n`
    + (capacity === "under-reservation" ? `decides ${chosen.get("decides")}\n` : "")
    + (except.length ? `except ${except.join(" ")}\n` : "");
};
const sign = async (page) => {
  try {
    const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(statement(new FormData(page))));
    const credential = await navigator.credentials.get({
      publicKey: { challenge, rpId: own.dataset.boundTo, allowCredentials: [], userVerification: "required" },
    });
    page.elements.answer.value = JSON.stringify(credential.toJSON());
    page.requestSubmit(own.querySelector("[name=act]"));
  } catch (error) {
    own.querySelector("[data-failed]").hidden = false;
  }
};
if (own) {
  own.hidden = false;
  const page = own.closest("form");
  own.querySelector("[type=button]").addEventListener("click", () => {
    own.querySelector("[data-failed]").hidden = true;
    sign(page);
  });
  // What the passkey answered goes with its own button alone.
  page.addEventListener("submit", ({ submitter }) => {
    if (submitter !== own.querySelector("[name=act]")) page.elements.answer.value = "";
  });
}
