import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What was given, the pad that says so, and the button that takes it. */
ColumnLayout {
    id: root

    required property CheckoutModel vm
    readonly property Item keys: pad
    property alias hasLine: entered.hasLine
    /** What waits for the float says so beside the pad alone. */
    property bool terse: false
    /** The pad is never lower. */
    readonly property real leastKeys: 4 * Math.max(Theme.target, Theme.heading * 3 / 2) + 3 * Theme.space8

    spacing: Theme.space8

    Entered {
        id: entered

        Layout.fillWidth: true
        text: root.vm.isHandedOver ? qsTr("Given") : root.vm.isTipping ? qsTr("Tip") : qsTr("Amount")
        amount: root.vm.entered
        detail: root.vm.changeText
    }
    Keypad {
        id: pad

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: root.leastKeys
        Layout.maximumHeight: Theme.scaled(4 * (Theme.targetMain + Theme.space32 + Theme.space12))
        kind: Keypad.Money
        keySize: Theme.target
        enabled: !root.vm.isBusy
        onKey: k => root.vm.key(k)
    }
    /** Its room stays where another way to pay needs no such button: no key moves. */
    Item {
        Layout.fillWidth: true
        implicitHeight: take.implicitHeight

        Button {
            id: take

            width: parent.width
            visible: root.vm.isHandedOver
            size: Button.Large
            kind: root.vm.changeText === "" ? Button.Plain : Button.Primary
            text: root.vm.takeText
            amount: root.vm.takeAmount
            enabled: root.vm.takesCash && root.vm.canTake
            reason: !visible ? "" : root.vm.takesCash ? root.vm.whyNot : root.terse ? "" : qsTr("Start the day first")
            busy: root.vm.isBusy
            onClicked: root.vm.take()
        }
    }
}
