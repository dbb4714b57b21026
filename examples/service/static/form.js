// Saves the draft whenever an answer changes. Without it, the buttons of the form save it.
"use strict";

const form = document.getElementById("questionnaire");
const progress = document.getElementById("progress");
let waiting = null;

const answered = () => {
    const names = new Set();
    for (const input of form.querySelectorAll("input[type=radio]:checked")) {
        names.add(input.name);
    }
    const keys = [...names].map((name) => name.split(".")[0]);
    return keys.filter((key, place) => keys.indexOf(key) !== place).length;
};

const save = async () => {
    try {
        const response = await fetch(form.dataset.draft, {
            method: "POST",
            body: new URLSearchParams(new FormData(form)),
        });
        const words = response.ok ? "saved" : "not saved: use the button below";
        progress.textContent = `${answered()} of 15 questions answered, ${words}`;
    } catch {
        progress.textContent = `${answered()} of 15 questions answered, not saved: no connection`;
    }
};

form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 400);
});
