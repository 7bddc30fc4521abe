// A code that came by QR stands behind the "#": it never went over the network, and goes from the
// address as soon as it is in the field. Whoever holds the tablet still says yes.
const field = document.getElementById("code");
const code = decodeURIComponent(location.hash.slice(1));
if (code) {
  field.value = code.slice(0, field.maxLength);
  history.replaceState(null, "", location.pathname);
}
