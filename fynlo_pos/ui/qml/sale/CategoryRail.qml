pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The categories beside the tiles, or above them as a strip; held orders at its end. */
Rectangle {
    id: root

    required property CatalogueModel catalogue
    required property TabsModel tabs
    property bool strip: false
    readonly property bool scrolls: !strip && rail.visibleArea.heightRatio < 1
    /** The mark that shows where the rail is stands beside the words, which keep their width. */
    readonly property int startPadding: scrolls ? Theme.space8 : Theme.space12
    readonly property int endPadding: strip ? Theme.space12 : scrolls ? Theme.barWidth + Theme.space4 : Theme.space4

    signal chosen(int row)

    color: Theme.surface

    GridLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        columns: root.strip ? 3 : 1
        rowSpacing: Theme.space4
        columnSpacing: Theme.space4

        ListView {
            id: rail

            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: root.strip ? ListView.Horizontal : ListView.Vertical
            spacing: root.strip ? Theme.space4 : 0 // its buttons are taller than a target by the room between two
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Categories")
            model: root.catalogue.categories

            delegate: CategoryButton {
                required property int index
                required property var modelData

                width: root.strip ? implicitWidth : ListView.view.width
                height: root.strip ? ListView.view.height : implicitHeight
                // What is chosen lies clear of the window's edge and of the line beside the tiles.
                leftInset: root.strip || root.scrolls ? 0 : Theme.space4
                rightInset: leftInset
                leftPadding: Theme.mirrored ? root.endPadding : root.startPadding
                rightPadding: Theme.mirrored ? root.startPadding : root.endPadding
                text: modelData.name
                edge: modelData.edge
                chosen: root.catalogue.current === index
                onClicked: root.chosen(index)
            }
        }
        Divider {
            Layout.fillHeight: true
            visible: root.strip
            vertical: true
        }
        CategoryButton {
            Layout.fillWidth: !root.strip
            Layout.fillHeight: root.strip
            text: qsTr("Orders")
            count: root.tabs.count
            edge: -1
            accessibleName: qsTr("Orders on hold: %1").arg(root.tabs.count !== "" ? root.tabs.count : qsTr("none"))
            onClicked: root.tabs.open()
        }
    }
    ScrollMark {
        parent: root
        target: rail
        visible: root.scrolls
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.strip
    }
    Divider {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.strip
        vertical: true
    }
}
