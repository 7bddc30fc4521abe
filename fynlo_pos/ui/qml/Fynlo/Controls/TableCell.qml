import QtQuick

/** One cell of a table: words on two lines, a figure whole. */
Item {
    id: root

    property string text: ""
    property bool number: false

    implicitHeight: Math.max(Theme.targetRow, words.implicitHeight + 2 * Theme.space8)

    Label {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.number
        text: root.number ? "" : root.text
        lines: 2
        Accessible.ignored: true
    }
    Amount {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        visible: root.number
        text: root.number ? root.text : ""
        Accessible.ignored: true
    }
}
