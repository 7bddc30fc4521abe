import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** Before a terminal is taken out: which one, and what becomes of its sales. */
Sheet {
    id: root

    required property TerminalsModel vm
    readonly property bool asks: root.vm.asksTitle !== ""

    title: root.vm.asksTitle
    text: root.vm.asksText
    primaryText: root.vm.asksButton
    primaryKind: Button.Danger
    primaryBusy: root.vm.isTakingOut
    onPrimary: root.vm.takeOut()
    onClosed: root.vm.keep()
    onAsksChanged: {
        if (root.asks)
            root.open();
        else
            root.close();
    }
}
