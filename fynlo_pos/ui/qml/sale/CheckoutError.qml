import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What stands in the way of the money, and the remedy. */
ColumnLayout {
    id: root

    required property CheckoutModel vm

    visible: root.vm.error !== "" || root.vm.floatText !== ""
    spacing: Theme.space8

    Banner {
        Layout.fillWidth: true
        visible: root.vm.error !== ""
        tone: Tone.Stop
        text: root.vm.error
    }
    Banner {
        Layout.fillWidth: true
        visible: root.vm.floatText !== ""
        tone: Tone.Warn
        text: qsTr("The drawer has no float yet: cash waits, cards do not.")
        actionText: qsTr("Start with %1").arg(root.vm.floatText)
        onAction: root.vm.startDay()
    }
}
