import QtQuick

/** A hairline between two parts. */
Rectangle {
    property bool vertical: false

    implicitWidth: Theme.hairline
    implicitHeight: Theme.hairline
    color: Theme.line
}
