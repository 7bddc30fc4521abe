import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** How this till looks and is held. Every choice shows at once. */
SettingsGrid {
    id: root

    required property LooksModel vm

    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Language")
        detail: qsTr("Of this till only. Its paper is in the shop's language.")
        options: root.vm.languages
        current: root.vm.language
        onChosen: index => root.vm.chooseLanguage(index)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Colours")
        options: [qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]
        current: root.vm.theme
        onChosen: index => root.vm.chooseTheme(index)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Text size")
        options: ["100%", "130%", "150%", "200%"]
        current: root.vm.textSize
        onChosen: index => root.vm.chooseTextSize(index)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Sounds")
        detail: qsTr("Whatever is heard can be seen too.")
        options: [qsTr("None"), qsTr("Quiet"), qsTr("Usual"), qsTr("Loud")]
        current: root.vm.volume
        onChosen: index => root.vm.chooseVolume(index)
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Left-handed")
        detail: qsTr("The order and Pay stand on the left, the tiles on the right.")
        on: root.vm.isLeftHanded
        onChanged: on => root.vm.setLeftHanded(on)
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Reduce motion")
        detail: qsTr("Things appear where they go instead of moving there.")
        on: root.vm.reducesMotion
        onChanged: on => root.vm.setReducesMotion(on)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Keyboard on the screen")
        detail: qsTr("A scanner counts as a keyboard: choose Always if this till has no other.")
        options: [qsTr("Automatic"), qsTr("Always"), qsTr("Never")]
        current: root.vm.keyboard
        onChosen: index => root.vm.chooseKeyboard(index)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Lock when nobody touches it for")
        detail: qsTr("Open orders stay as they are.")
        options: [qsTr("1 minute"), qsTr("5 minutes"), qsTr("10 minutes"), qsTr("30 minutes"), qsTr("Never")]
        current: root.vm.lock
        onChosen: index => root.vm.chooseLock(index)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        visible: root.vm.canTrain
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Training")
            weight: Theme.medium
        }
        Button {
            text: qsTr("Practise on a copy of this shop")
            size: Button.Medium
            onClicked: root.vm.practise()
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Nothing is a real sale there, and all of it is gone afterwards. This till waits meanwhile.")
            size: Theme.small
            color: Theme.quiet
        }
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Lock after each sale")
        detail: qsTr("Whoever sells next signs in first.")
        on: root.vm.locksAfterSale
        onChanged: on => root.vm.setLocksAfterSale(on)
    }
}
