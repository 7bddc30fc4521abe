import QtQuick

Colours {
    ground: "#0F1217"
    surface: "#1A1F28"
    sunk: "#0A0D11"
    ink: "#EEF1F6"
    quiet: "#A6AFBF"
    line: "#343C4A"
    edge: "#7C8799"
    accent: "#93A3FF"
    accentSoft: "#262E57"
    go: "#4FD18B"
    goSoft: "#12351F"
    warn: "#FFB84D"
    warnSoft: "#3D2A08"
    stop: "#FF8A7D"
    stopSoft: "#471813"
    inkOn: "#0F1217"
    veil: "#12EEF1F6"
    veilOn: "#33EEF1F6"
    shade: "#A6000000"
    categories: ["#A6AFBF", "#FFB84D", "#4FD18B", "#6CB8F0", "#F08AD6", "#FF8A7D", "#B7A2FF", "#4CCFD4"]
}
