pragma ComponentBehavior: Bound
import QtQuick

/** One thing to sell: its name on two lines, its price, how many are in the basket. */
Tappable {
    id: root

    required property string name
    property string price: ""
    /** How many of it the order holds; "" for none. */
    property string quantity: ""
    /** Category index; -1 draws no bar. */
    property int edge: 0
    /** Info mode: a touch reads instead of adding. */
    property bool info: false
    property url picture
    /** The width of the name's longest word, in thousandths of the type's size: a model that knows it saves the measuring. */
    property int widest: Widths.widest(root.name, Theme.medium)

    readonly property bool _greyed: !root.enabled || root.reason !== ""
    readonly property bool _pictured: root.picture.toString() !== ""

    // Not `spoken`, which would be made and then read again for each field that a keystroke changes.
    Accessible.name: (root.quantity && root.quantity + ", ") + root.name + (root.price && ", " + root.price) + (root.reason && ", " + root.reason)
    padding: Theme.space8
    leftPadding: Theme.space12
    implicitWidth: Theme.tileWidth(0)
    implicitHeight: Theme.tileHeight(0)

    background: Face {
        color: root.chosen ? Theme.accentSoft : root._greyed ? Theme.ground : Theme.surface
        pressed: root.down
        border.color: root.chosen || root.info ? Theme.accent : Theme.line

        Rectangle {
            anchors.left: parent.left
            y: Theme.radius
            width: Theme.barWidth
            height: parent.height - 2 * Theme.radius
            color: root._greyed ? Theme.line : Theme.category(root.edge)
            visible: root.edge >= 0
        }
    }

    contentItem: Item {
        Loader {
            id: photo

            anchors.left: parent.left
            width: root._pictured ? height : 0
            height: parent.height - foot.height - Theme.space4
            active: root._pictured
            sourceComponent: Image {
                source: root.picture
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                sourceSize.width: Theme.targetMain * 2
            }
        }
        Label {
            anchors.left: photo.right
            anchors.leftMargin: root._pictured ? Theme.space8 : 0
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: foot.top
            text: root.name
            size: Widths.fitting(root.widest, Theme.body, parent.width - photo.width - anchors.leftMargin, Theme.small)
            weight: Theme.medium
            lines: 2
            breaks: true
            color: root._greyed ? Theme.quiet : Theme.ink
        }
        Loader {
            id: mark

            // Beside the price: a name stands still while what is under it is counted.
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: active ? implicitWidth + Theme.space4 : 0
            active: root.quantity !== "" || root.info
            sourceComponent: Item {
                implicitWidth: Math.max(badge.width, root.info ? Theme.iconSize : 0)
                implicitHeight: Theme.badgeSize

                Badge {
                    id: badge

                    anchors.right: parent.right
                    text: root.quantity
                }
                Icon {
                    anchors.right: parent.right
                    icon: root.info && root.quantity === "" ? "info" : ""
                    color: Theme.accent
                }
            }
        }
        Label {
            id: foot

            anchors.left: parent.left
            anchors.right: mark.left
            anchors.bottom: parent.bottom
            text: root.reason !== "" ? root.reason : root.price
            weight: root.reason !== "" ? Theme.bold : Theme.regular
            color: root.reason !== "" ? Theme.stop : Theme.quiet
            // A price is short: looking whether to cut it would cost every keystroke of a search.
            wrapMode: Text.NoWrap
            elide: root.reason !== "" ? Text.ElideRight : Text.ElideNone
        }
        Loader {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            active: root.showsBusy
            sourceComponent: Spinner {}
        }
    }
}
