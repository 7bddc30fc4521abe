import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One choice: its name, what it adds to the price, whether it is made unasked. */
Panel {
    id: root

    required property int place
    property string name: ""
    property string nameError: ""
    property string delta: ""
    property string deltaError: ""
    property bool usual: false

    readonly property string called: root.name !== "" ? root.name : qsTr("choice %1").arg(root.place + 1)

    signal written(string what, string text)
    signal ended
    signal usualChosen(bool on)
    signal removed

    implicitHeight: lines.implicitHeight + 2 * Theme.space12

    GridLayout {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space12
        columns: root.width >= Theme.scaled(520) ? 2 : 1
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8

        SavedField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Choice %1").arg(root.place + 1)
            text: root.name
            placeholder: qsTr("Such as Oat milk")
            error: root.nameError
            onEdited: text => root.written("name", text)
            onEnded: root.ended()
        }
        SavedField {
            Layout.fillWidth: lines.columns === 1
            Layout.preferredWidth: Theme.width160
            Layout.alignment: Qt.AlignTop
            label: qsTr("Adds to the price")
            accessibleName: qsTr("Choice %1 adds").arg(root.place + 1)
            text: root.delta
            placeholder: "0.00"
            entry: Field.Money
            error: root.deltaError
            onEdited: text => root.written("delta", text)
            onEnded: root.ended()
        }
        Switch {
            Layout.fillWidth: true
            text: qsTr("Usual")
            accessibleName: qsTr("Usual: %1").arg(root.called)
            detail: qsTr("Chosen before anybody touches.")
            on: root.usual
            onChanged: on => root.usualChosen(on)
        }
        IconButton {
            Layout.alignment: Qt.AlignRight
            iconName: "trash"
            name: qsTr("Remove %1").arg(root.called)
            onClicked: root.removed()
        }
    }
}
