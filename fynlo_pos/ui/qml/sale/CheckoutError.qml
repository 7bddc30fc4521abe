import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What stands in the way of the money, and the remedy. */
ColumnLayout {
    id: root

    required property CheckoutModel vm
    /** The room of the remedy is kept once it has been there: no key below it moves. */
    property bool keepsRoom: false

    signal count

    visible: root.vm.error !== "" || root.keepsRoom
    Component.onCompleted: root.keepsRoom = root.vm.floatText !== ""
    spacing: Theme.space8

    Banner {
        Layout.fillWidth: true
        visible: root.vm.error !== ""
        tone: Tone.Stop
        text: root.vm.error
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: remedy.implicitHeight
        visible: root.keepsRoom

        Banner {
            id: remedy

            anchors.fill: parent
            visible: root.vm.floatText !== ""
            tone: Tone.Warn
            text: qsTr("The drawer has no float yet: cash waits, cards do not.")
            actionText: qsTr("Start with %1").arg(root.vm.floatText)
            dismissText: qsTr("Count it")
            onAction: root.vm.startDay()
            onDismissed: root.count()
        }
    }
}
