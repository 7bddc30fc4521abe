import QtQuick

/** Search or scan: a field with a glass, a cross, and the scanner's code. */
Field {
    property string name: qsTr("Search")

    iconName: "search"
    placeholder: qsTr("Search or scan")
    enterName: qsTr("Search")
    accessibleName: name
    clearable: true
    takesCode: true
    Keys.onEscapePressed: event => {
        event.accepted = typed !== "";
        if (event.accepted)
            clear();
    }
}
