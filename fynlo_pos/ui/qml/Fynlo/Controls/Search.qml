import QtQuick

/** Search: a field with a glass and a cross. A scan goes to the page, not here: it adds at once. */
Field {
    property string name: qsTr("Search")

    iconName: "search"
    placeholder: qsTr("Search or scan")
    enterName: qsTr("Search")
    accessibleName: name
    clearable: true
    Keys.onEscapePressed: event => {
        event.accepted = typed !== "";
        if (event.accepted)
            clear();
    }
}
