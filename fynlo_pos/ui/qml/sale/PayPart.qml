pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** How it is paid, beside the pad. It flicks by itself rather than push the pad's keys out of sight. */
Flickable {
    id: root

    required property CheckoutModel vm
    required property AmountPad pad
    /** The pad stands below, and not beside. */
    property bool narrow: false
    property bool tight: false

    /** The float is to be counted. */
    signal count

    implicitHeight: root.narrow ? contentHeight : Math.min(contentHeight, root.pad.implicitHeight)
    contentWidth: width
    contentHeight: part.implicitHeight + 2 * Theme.space4
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height + Theme.hairline
    clip: interactive

    Loader {
        id: part

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space4
        sourceComponent: root.vm.isHandedOver ? handedOver : confirmed
    }
    ScrollMark {
        parent: root
        target: root
    }
    Component {
        id: handedOver

        ColumnLayout {
            spacing: Theme.space8

            FloatRemedy {
                id: remedy

                Layout.fillWidth: true
                vm: root.vm
                onCount: root.count()
            }
            HandedOverPart {
                /** What it takes, the keys one under the other. */
                readonly property real tall: remedy.implicitHeight + root.vm.quick.length * (Theme.targetMain + Theme.space8)
                readonly property bool fitsTwo: part.width >= Theme.scaled(300)

                Layout.fillWidth: true
                vm: root.vm
                paired: root.narrow || (remedy.keepsRoom && fitsTwo && root.pad.height < tall)
            }
        }
    }
    Component {
        id: confirmed

        ConfirmedPart {
            tight: root.tight
            vm: root.vm
        }
    }
}
