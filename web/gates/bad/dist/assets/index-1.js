import { big } from "./big-2.js"
fetch("//fonts.third-party.example/icon.woff2").then(big)
