import QtQuick
import QtQuick.Layouts

/** Less, the number, more. It shows `value`; the screen changes it when `moved` arrives. */
FocusScope {
    id: root

    property int value: 1
    property int from: 0
    property int to: 999
    /** Drawn instead of the value: "0.250 kg". */
    property string shown: ""
    /** What is counted, spoken. */
    property string name: qsTr("Quantity")
    property int size: Theme.target

    signal moved(int value)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.SpinBox
    Accessible.name: root.name + " " + number.text

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: Theme.space8

        IconButton {
            iconName: "minus"
            name: qsTr("Less: %1").arg(root.name)
            size: root.size
            bordered: true
            enabled: root.enabled && root.value > root.from
            onClicked: root.moved(root.value - 1)
        }
        Amount {
            id: number

            Layout.fillWidth: true
            Layout.minimumWidth: Math.max(Theme.scaled(Theme.space32), Math.ceil(implicitWidth))
            text: root.shown !== "" ? root.shown : root.value
            size: Theme.heading
            weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
            color: root.enabled ? Theme.ink : Theme.quiet
        }
        IconButton {
            iconName: "plus"
            name: qsTr("More: %1").arg(root.name)
            size: root.size
            bordered: true
            enabled: root.enabled && root.value < root.to
            onClicked: root.moved(root.value + 1)
        }
    }
}
