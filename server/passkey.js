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
