import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** The next tile is read about: nothing is added. */
Banner {
    id: root

    required property AboutModel vm

    tone: Tone.Accent
    text: qsTranslate("Sale", "Touch a tile to read about it")
    actionText: qsTranslate("Sale", "Cancel")
    onAction: root.vm.cancel()
}
