/* The test page's ears, voice, keypad and place, all of them the browser's own. Without this file the page works by typing. */
(() => {
  "use strict";
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const voice = window.speechSynthesis;
  const byId = (id) => document.getElementById(id);
  const speak = byId("speak");
  const readAloud = byId("read_aloud");
  const REFUSED = "The browser was not allowed to use the microphone. Allow it beside the address, then press Speak again.";
  const PROBLEMS = {
    "not-allowed": REFUSED,
    "service-not-allowed": REFUSED,
    "audio-capture": "The browser found no microphone. Type instead.",
    "network": "The browser could not reach its own speech service. Type instead.",
    "language-not-supported": "The browser cannot listen in this language. Type instead.",
    "no-speech": "Nothing was heard. Press Speak to try again.",
  };
  /* As long as a telephone waits after the last key. */
  const KEYS_PAUSE_MS = 1500;
  let listens = false;
  let reads = false;
  let ear = null;
  let reading = null;
  let keysTimer = 0;
  let lastTurn = "";

  const say = (text) => { byId("voice_says").textContent = text; };
  const press = (button, isOn) => button.setAttribute("aria-pressed", String(isOn));
  const language = () => (document.querySelector("#heard_call [lang]") || document.documentElement).lang;
  const field = () => byId("say");

  function stopListening(why) {
    listens = false;
    press(speak, false);
    closeEar();
    say(why);
  }

  function listen() {
    if (!listens || ear || reading) return;
    if (!field()) { say("Press Call: then I listen."); return; }
    const own = new Recognition();
    let words = "";
    ear = own;
    own.lang = language();
    own.interimResults = true;
    own.onresult = (event) => {
      const results = Array.from(event.results);
      const heard = results.map((result) => result[0].transcript).join("").trim();
      if (field()) field().value = heard;
      if (results.every((result) => result.isFinal)) words = heard;
    };
    own.onerror = (event) => {
      if (ear === own) stopListening(PROBLEMS[event.error] || "Listening did not work. Press Speak to try again, or type.");
    };
    own.onend = () => {
      if (ear !== own) return;
      ear = null;
      if (!words || !field()) { stopListening(PROBLEMS["no-speech"]); return; }
      field().value = words;
      field().form.requestSubmit();
      say("Sent.");
    };
    say("Listening. Speak now.");
    own.start();
  }

  function closeEar() {
    const own = ear;
    ear = null;
    if (own) own.abort();
  }

  function stopReading() {
    reading = null;
    if (voice) voice.cancel();
  }

  function readOut() {
    const last = document.querySelector("#heard_call [data-turn]");
    const text = last ? last.textContent.trim() : "";
    if (!reads || !text) { listen(); return; }
    stopReading();
    closeEar();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language();
    const done = () => { if (reading === spoken) { reading = null; listen(); } };
    reading = spoken;
    spoken.onend = done;
    spoken.onerror = done;
    /* Some browsers never say that they are done. */
    setTimeout(done, 5000 + text.length * 120);
    if (listens) say("Reading aloud: then I listen.");
    voice.speak(spoken);
  }

  const turn = () => (document.querySelector("#heard_call [data-turn]") || { dataset: { turn: "" } }).dataset.turn;

  /* The same turn once more means that the call was hung up: nothing is read twice, and nobody is listened to. */
  function arrived() {
    const isNew = turn() !== lastTurn;
    lastTurn = turn();
    if (isNew) { readOut(); return; }
    stopReading();
    if (!field()) closeEar();
    listen();
  }

  /* What was pressed may be gone from the panel that came: then the keyboard goes to where one goes on. */
  function keepPlace(panel) {
    if (document.activeElement && document.activeElement !== document.body) return;
    const next = document.querySelector(`#${panel} [data-next]`);
    if (next) next.focus();
  }

  speak.addEventListener("click", () => {
    if (listens) { stopListening("Not listening."); return; }
    listens = true;
    press(speak, true);
    stopReading();
    listen();
  });

  readAloud.addEventListener("click", () => {
    reads = !reads;
    press(readAloud, reads);
    say(reads ? "Answers are read aloud." : "Answers are not read aloud.");
    if (!reads) { stopReading(); listen(); return; }
    readOut();
    /* Voices may come late; a browser that has none after a while stays dumb without a word. */
    setTimeout(() => {
      if (!reads || voice.getVoices().length) return;
      reads = false;
      press(readAloud, false);
      stopReading();
      say("This browser has no voice to read with.");
    }, 1500);
  });

  function startVoice() {
    byId("voice").hidden = false;
    speak.disabled = !Recognition;
    readAloud.disabled = !voice;
    const lacks = [!Recognition && "listen", !voice && "read aloud"].filter(Boolean);
    if (lacks.length) say(`This browser cannot ${lacks.join(" or ")}. Typing works everywhere.`);
  }

  /* Keys pressed one after the other are one entry, as on a telephone: sent after a pause, or by #. */
  function pressKey(digit) {
    const keys = byId("keys");
    clearTimeout(keysTimer);
    const send = () => { if (byId("keys") && byId("keys").value) byId("keypad").requestSubmit(); };
    if (digit === "#" && keys.value) { send(); return; }
    keys.value = (keys.value + digit).slice(0, keys.maxLength);
    if (digit === "#") send(); else keysTimer = setTimeout(send, KEYS_PAUSE_MS);
  }

  function findPlace() {
    const about = byId("place_about");
    about.textContent = "Asking the browser …";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        byId("latitude").value = coords.latitude.toFixed(6);
        byId("longitude").value = coords.longitude.toFixed(6);
        about.textContent = `Filled in, to within ${Math.round(coords.accuracy)} m. Press Send.`;
      },
      (error) => {
        about.textContent = error.code === error.PERMISSION_DENIED
          ? "The browser was not allowed to tell your place. Type the degrees instead."
          : "The browser could not tell your place. Type the degrees instead.";
      },
      { timeout: 10000, maximumAge: 60000 },
    );
  }

  /* Found by class: htmx gives elements with an id their attributes back a moment after it has put them in. */
  function showPlace() {
    const isThere = "geolocation" in navigator && window.isSecureContext;
    const place = document.querySelector(".my-place");
    if (!place) return;
    place.hidden = false;
    place.querySelector("button").hidden = !isThere;
    if (!isThere) byId("place_about").textContent = "This browser tells no place to this page. Type the degrees.";
  }

  document.addEventListener("click", (event) => {
    const key = event.target.closest("#keypad .keypad button");
    if (key) { event.preventDefault(); pressKey(key.value); }
    if (event.target.closest(".my-place button")) findPlace();
  });

  /* The talks are put in anew with every turn; what was said last stands in #heard_call. */
  new MutationObserver((changes) => {
    if (changes.some((change) => change.target.closest && change.target.closest("#voice_says, #place_about"))) return;
    showPlace();
    const came = (id) => changes.some((change) => change.target.id === id);
    if (came("heard_call")) setTimeout(() => { arrived(); keepPlace("phone"); }, 50);
    if (came("heard_chat")) setTimeout(() => keepPlace("chat"), 50);
  }).observe(byId("main"), { childList: true, subtree: true });
  lastTurn = turn();
  startVoice();
  showPlace();
})();
