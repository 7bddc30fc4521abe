import QtQuick

/** The root of a window: its ground, its direction, and the layer where sheets and the keyboard lie. */
FocusScope {
    id: root

    default property alias content: page.data
    /** Where sheets lie, above the page. */
    readonly property Item overlay: sheets
    focus: true
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    FocusScope {
        id: page

        anchors.fill: parent
        focus: true
    }
    Item {
        id: sheets

        anchors.fill: page
        z: 10
    }
}
