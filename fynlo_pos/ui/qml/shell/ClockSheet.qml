import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** Is today right? One sentence, and two ways on; neither keeps anybody from selling. */
Sheet {
    id: root

    required property ClockQuestion vm

    title: qsTr("Is today right?")
    text: root.vm.text
    closable: false
    primaryText: root.vm.yes
    primaryBusy: root.vm.isBusy
    secondaryText: qsTr("Set the clock")
    onPrimary: root.vm.itIsRight()
    onSecondary: root.vm.setTheClock()

    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (!root.vm.isOpen)
                root.close();
        }
    }
}
