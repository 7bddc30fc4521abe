import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Somebody who may keys in a PIN for one act; whoever is signed in stays so. */
Sheet {
    id: root

    required property Consent vm

    title: qsTr("A manager allows this")
    text: root.vm.text
    onClosed: root.vm.cancel()

    Keypad {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Theme.keypadWidth
        Layout.bottomMargin: Theme.space16
        focus: true
        kind: Keypad.Pin
        dots: root.vm.dots
        places: 4
        busy: root.vm.busy
        error: root.vm.error
        onKey: k => root.vm.key(k)
    }
    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (root.vm.isOpen)
                root.open();
            else
                root.close();
        }
    }
    Component.onCompleted: {
        if (root.vm.isOpen)
            root.open();
    }
}
